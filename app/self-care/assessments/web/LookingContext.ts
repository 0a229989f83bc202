import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Looking } from '../forms.ts'
import { useWords } from './words.ts'

/** Whether somebody who is responsible looks at a person's answers. Nothing can be shared yet, so nobody does; care will provide it when it can. */
export const LookingContext = createContext<Looking>({ somebodyLooks: false })

/** Who sees the answers, in a sentence. */
export function useSeenBy(): string {
  const say = useWords()
  return say(useContext(LookingContext).somebodyLooks ? 'looked' : 'sealed')
}
