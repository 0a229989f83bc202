import { useLocation } from 'preact-iso'
import { useTell } from '#kit/call.ts'
import { signOut } from '../api.ts'
import { useRefreshSession } from './SessionContext.ts'

/** Signs out of this session and goes to an address. The answer's refusal, if any, is for the screen to say. */
export function useSignOut(to: string) {
  const refresh = useRefreshSession()
  const { route } = useLocation()
  const { tell, answer, busy } = useTell(signOut)
  const leave = async () => {
    const came = await tell({})
    if (!came.ok && came.refusal !== 'signed-out') return
    route(to)
    await refresh()
  }
  return { leave, answer, busy }
}
