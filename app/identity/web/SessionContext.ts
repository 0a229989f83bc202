import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { Call } from '#wire/client.ts'
import type { Id } from '#prelude/id.ts'
import { signOut, whoAmI, type Me } from '../api.ts'
import { leavingHere } from './leavingHere.ts'

/** Who is signed in on this device, as far as the page knows. */
export type Session =
  | { state: 'looking' }
  | { state: 'nobody' }
  | { state: 'somebody'; me: Me }
  | { state: 'unreachable' }

/** The one session of this page; `refresh` asks the server again, `leave` ends the session of a person, later where there is no line. */
export type SessionStore = { get(): Session; onChange(hear: () => void): () => void; refresh(): Promise<Session>; leave(person: Id<'person'>): Promise<Session> }

/** Begins the session of a page, not asked yet. */
export function sessionStore(call: Call): SessionStore {
  let session: Session = { state: 'looking' }
  const hearers = new Set<() => void>()

  async function refresh(): Promise<Session> {
    const answer = await call(whoAmI, {})
    const leaving = leavingHere.get()
    if (leaving && (answer.ok ? answer.value.personId === leaving : answer.refusal !== 'signed-out')) return leave(leaving)
    leavingHere.set(null)
    if (answer.ok) session = { state: 'somebody', me: answer.value }
    else if (answer.refusal === 'signed-out') session = { state: 'nobody' }
    // A dead line takes nobody's session away: whoever was here before still is.
    else if (session.state !== 'somebody') session = { state: 'unreachable' }
    return told()
  }

  async function leave(person: Id<'person'>): Promise<Session> {
    leavingHere.set(person)
    const answer = await call(signOut, {})
    if (answer.ok || answer.refusal === 'signed-out') leavingHere.set(null)
    session = { state: 'nobody' }
    return told()
  }

  function told(): Session {
    for (const hear of hearers) hear()
    return session
  }

  return { get: () => session, onChange: (hear) => { hearers.add(hear); return () => void hearers.delete(hear) }, refresh, leave }
}

/** What a page drawn on the server stands on: nobody has been asked. */
const onServer: SessionStore = { get: () => ({ state: 'looking' }), onChange: () => () => {}, refresh: async () => ({ state: 'looking' }), leave: async () => ({ state: 'looking' }) }

export const SessionContext = createContext<SessionStore>(onServer)

/** Who is here; the component is drawn again whenever that changes. */
export function useSession(): Session {
  const store = useContext(SessionContext)
  const [session, setSession] = useState(store.get)
  useEffect(() => {
    const hear = () => setSession(store.get())
    hear()
    return store.onChange(hear)
  }, [store])
  return session
}

/** Asks anew who is here: after a sign-in, a sign-out, or a change to one's ways in. */
export const useRefreshSession = (): (() => Promise<Session>) => useContext(SessionContext).refresh

/** Ends the session of a person on this device, also while there is no line. */
export const useLeaveSession = (): ((person: Id<'person'>) => Promise<Session>) => useContext(SessionContext).leave
