import { useEffect } from 'preact/hooks'
import { contentWords } from './contentWords.ts'
import { soon } from './later.ts'
import { practiceById } from './library.ts'

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
