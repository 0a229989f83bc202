/** What a person said, wrote, answered or pressed may be a sign of one of these (docs/safety-case.md has what each means). */
export const signals = ['active', 'passive', 'self-harm', 'preparation', 'harm-to-others', 'abuse', 'other-person', 'intrusive-fear', 'past', 'distress', 'none'] as const
export type Signal = (typeof signals)[number]

/** What a conversation holds now, lowest first. */
export const levels = ['none', 'low', 'moderate', 'high', 'imminent'] as const
export type Level = (typeof levels)[number]

/** One signal as it was heard: what, how near, and the very words that carried it. `unsure` where a model alone heard it, without a plain phrase: then the question comes before the alarm. */
export type Heard = { signal: Signal; level: Level; why: string[]; unsure?: true }

export const nothingHeard: Heard = { signal: 'none', level: 'none', why: [] }

export const rankOf = (level: Level): number => levels.indexOf(level)
export const higher = (one: Level, other: Level): Level => (rankOf(one) >= rankOf(other) ? one : other)
export const lower = (one: Level, other: Level): Level => (rankOf(one) <= rankOf(other) ? one : other)
export const isAbove = (one: Level, other: Level): boolean => rankOf(one) > rankOf(other)
