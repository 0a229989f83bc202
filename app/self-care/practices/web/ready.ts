import { useEffect, useState } from 'preact/hooks'
import { contentWords } from './contentWords.ts'
import { practiceById } from './library.ts'

const soon = (work: () => void) => ('requestIdleCallback' in globalThis ? void requestIdleCallback(work, { timeout: 2000 }) : void setTimeout(work, 200))

/** Fetches the player and these practices while nothing else is to be done, so that one tap plays at once on an old phone as well. */
export function useReady(ids: readonly string[], language: string): void {
  useEffect(() => {
    if (ids.length === 0) return
    soon(() => {
      const quietly = (fetched: Promise<unknown>) => void fetched.catch(() => {})
      quietly(import('./PlayScreen.tsx'))
      quietly(contentWords(language))
      for (const id of ids) quietly(practiceById(id, language))
    })
  }, [ids.join(), language])
}

/** False at first, true once the first picture stands and nothing presses: for what stands below and need not hold up the first words. */
export function useLater(): boolean {
  const [later, setLater] = useState(false)
  useEffect(() => { soon(() => setLater(true)) }, [])
  return later
}
