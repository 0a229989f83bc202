import { isRaisedAmong } from '#safety/raised.ts'
import { useVaultHere } from '#vault/web/index.ts'

/** Whether a talk of the person here is about danger right now; false where no vault is open. */
export function useRaised(): boolean {
  const state = useVaultHere().get()
  return state.state === 'open' && isRaisedAmong(state.safe.all('settings'))
}
