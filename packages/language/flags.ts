import type { Hit } from './rules/hits.ts'

const kinds = ['active', 'passive', 'self-harm', 'preparation', 'harm-to-others', 'abuse', 'other-person', 'intrusive-fear', 'past', 'distress', 'benign'] as const

/** How many flags there are. */
export const flagCount = kinds.length * 3 + 1

/** Whether anything in its surroundings takes a phrase back: denied, another's, feared, past, quoted, a joke or a story. */
export const isTakenBack = ({ scope }: Hit): boolean => scope.negated || scope.other || scope.fear || scope.past || scope.quoted || scope.joke || scope.fiction

/** The rules' finds of a window in a few numbers, for the last step of the danger head: for each kind a plain phrase, one that nothing takes back, and the weaker ones counted to three; then the length. */
export function flagsOf(hits: readonly Hit[], length: number): Float32Array {
  const flags = new Float32Array(flagCount)
  for (const hit of hits) {
    const at = kinds.indexOf(hit.kind) * 3
    if (hit.strength === 'plain') {
      flags[at] = 1
      if (!isTakenBack(hit)) flags[at + 1] = 1
    } else if (hit.strength === 'likely') flags[at + 2] = Math.min(3, (flags[at + 2] as number) + 1)
  }
  flags[flagCount - 1] = Math.log(1 + length)
  return flags
}
