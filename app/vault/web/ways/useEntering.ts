import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useCall } from '#kit/call.ts'
import type { AnyRefusal } from '#privacy/web/index.ts'
import { whoAmI } from '#identity/api.ts'
import { useRefreshSession, useSession } from '#identity/web/index.ts'
import { SealProblem } from '#seal/problem.ts'
import { VaultRefused } from '../here.ts'
import { useVaultHere } from '../HereContext.ts'
import type { Alive, Entered, Entering } from './entering.ts'
import type { EnterNo } from './refusals.ts'

type No = EnterNo | AnyRefusal

/** Brings somebody who signs in to `to`, with their vault open; who works here goes to the desk. `no` says why it was refused. */
export function useEntering(to: string) {
  const call = useCall()
  const here = useVaultHere()
  const session = useSession()
  const refresh = useRefreshSession()
  const { path, route } = useLocation()
  const [busy, setBusy] = useState(false)
  const [no, setNo] = useState<No | null>(null)

  const state = here.get()
  const alive: Alive = session.state === 'somebody' && state.state === 'locked' && state.person === session.me.personId ? state.person : null

  async function open({ personId, kek }: Entered): Promise<No | null> {
    const who = await call(whoAmI, {})
    if (who.ok && !who.value.roles.includes('person')) {
      await refresh()
      route('/desk')
      return null
    }
    const now = here.get()
    if (now.state === 'open' && now.safe.person !== personId) here.lock()
    const refused = await openVaultOf({ personId, kek })
    await refresh()
    if (!refused && to !== path) route(to)
    return refused
  }

  async function openVaultOf({ personId, kek }: Entered): Promise<No | null> {
    try {
      const safe = await here.openAfterSignIn(personId, kek)
      return safe ? null : 'only-signs-in'
    } catch (problem) {
      const refused = whyNot(problem)
      // Signed in all the same: the vault stands there locked, and another way may open it.
      if (refused === 'does-not-open') await here.openAfterSignIn(personId, null).catch(() => {})
      return refused
    }
  }

  async function signIn(how: (alive: Alive) => Promise<Entering<EnterNo>>): Promise<No | null> {
    const entered = await how(null)
    return entered.ok ? open(entered.value) : entered.refusal
  }

  /** Where a session is alive, the way need only open; if it does not, it may be somebody else's, and signs in. */
  async function openOrSignIn(how: (alive: Alive) => Promise<Entering<EnterNo>>): Promise<No | null> {
    if (alive) {
      const drawn = await how(alive)
      if (!drawn.ok) return drawn.refusal
      const refused = await open(drawn.value)
      if (refused !== 'does-not-open') return refused
    }
    return signIn(how)
  }

  const oneAtATime = (work: typeof signIn) => async (how: Parameters<typeof signIn>[0]) => {
    if (busy) return
    setBusy(true)
    setNo(null)
    // Where no worker starts, stretching a passphrase holds the thread for a while: what is said must be on the screen first.
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
    const refused = await work(how).catch((problem: unknown) => whyNot(problem))
    setNo(refused)
    setBusy(false)
  }
  return { busy, no, byPasskey: oneAtATime(signIn), byWords: oneAtATime(openOrSignIn) }
}

function whyNot(problem: unknown): No {
  if (problem instanceof SealProblem) return problem.why === 'not-authentic' || problem.why === 'malformed' ? 'does-not-open' : 'not-ours'
  if (problem instanceof VaultRefused) return problem.refusal === 'behind' ? 'unavailable' : (problem.refusal as AnyRefusal)
  return 'device'
}
