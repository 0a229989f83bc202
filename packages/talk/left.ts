import type { Exercise } from './flow.ts'
import type { At, Does } from './state.ts'

// What one talk leaves for the next: a step that was agreed, and a thought with the view that was found beside it. Both are the person's own words, kept in the
// vault, shown on the memory page, and dropped when they say so.

/** Under which name an exercise keeps the step that the person will take; the first that was answered counts. */
const stepsAgreed: Partial<Record<Exercise, readonly string[]>> = {
  activation: ['small', 'act'], 'problem-solving': ['step'], 'worry-time': ['step'], exposure: ['first'], values: ['act'], 'after-session': ['try'], stress: ['step'],
}
/** Under which names an exercise keeps a thought and the fairer view of it. */
const thoughtsSeen: Partial<Record<Exercise, readonly [thought: string, view: string]>> = { 'thought-record': ['thought', 'view'], reframe: ['thought', 'fair'], 'self-criticism': ['words', 'friend'] }

/** What an exercise that ends leaves behind; undefined where nothing was agreed or seen. */
export function leftBy({ flow, got }: At, trap: string | undefined): Does | undefined {
  const agreed = (stepsAgreed[flow as Exercise] ?? []).map((name) => got[name]).find((words) => words !== undefined && words.trim() !== '')
  if (agreed !== undefined) return { do: 'keep-agreed', what: agreed }
  const [thought = '', view = ''] = (thoughtsSeen[flow as Exercise] ?? []).map((name) => got[name])
  return thought && view ? { do: 'keep-seen', thought, view, ...(trap ? { trap } : {}) } : undefined
}
