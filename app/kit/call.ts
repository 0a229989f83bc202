import { createContext } from 'preact'
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks'
import { callerOver, type Call } from '#wire/client.ts'
import type { Answer, Endpoint, Taken } from '#wire/endpoint.ts'

const PATIENCE = 15_000

/** The caller of a browser: same origin, with the one cookie, and never waiting for ever. */
export const browserCall: Call = callerOver((path, init) => fetch(path, { ...init, credentials: 'same-origin', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) }))

export const CallContext = createContext<Call>(browserCall)
export const useCall = (): Call => useContext(CallContext)

/** Asks an endpoint when the screen appears, and again when told to. `answer` is undefined while it is under way for the first time. */
export function useAsk<E extends Endpoint>(row: E, takes: Taken<E>): { answer: Answer<E> | undefined; again: () => void } {
  const call = useCall()
  const [answer, setAnswer] = useState<Answer<E>>()
  const [turn, setTurn] = useState(0)
  const said = JSON.stringify(takes)
  useEffect(() => {
    let wanted = true
    void call(row, takes).then((came) => { if (wanted) setAnswer(came) })
    return () => { wanted = false }
  }, [row, said, turn])
  return { answer, again: useCallback(() => setTurn((now) => now + 1), []) }
}

/** Tells an endpoint something, one telling at a time. A refusal is an answer, and the screen has words for it. */
export function useTell<E extends Endpoint>(row: E, after?: (answer: Answer<E>) => void): { tell: (takes: Taken<E>) => Promise<Answer<E>>; answer: Answer<E> | undefined; busy: boolean } {
  const call = useCall()
  const [answer, setAnswer] = useState<Answer<E>>()
  const [busy, setBusy] = useState(false)
  const here = useRef(true)
  useEffect(() => () => { here.current = false }, [])
  const tell = async (takes: Taken<E>) => {
    setBusy(true)
    const came = await call(row, takes)
    if (here.current) {
      setAnswer(came)
      setBusy(false)
    }
    after?.(came)
    return came
  }
  return { tell, answer, busy }
}
