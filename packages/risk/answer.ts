/** The six answers to "Are you thinking about ending your life?" (safety.md, rule 1). */
export const answersToEnding = ['yes', 'sometimes', 'no', 'fear', 'someone-else', 'rather-not'] as const

/** Answers to "Are you alone, and are you safe right now?" */
export const answersToSafe = ['not-safe', 'alone-safe', 'with-someone'] as const

/** Answers to "Is it closer now, or further away?" */
export const answersToNear = ['closer', 'same', 'further'] as const

/** What a person says when we heard wrong. */
export const corrections = ['fear', 'someone-else', 'way-of-speaking', 'long-ago'] as const

export type Answer = (typeof answersToEnding)[number] | (typeof answersToSafe)[number] | (typeof answersToNear)[number] | (typeof corrections)[number]

const all: ReadonlySet<string> = new Set<Answer>([...answersToEnding, ...answersToSafe, ...answersToNear, ...corrections])
export const isAnswer = (text: string): text is Answer => all.has(text)
