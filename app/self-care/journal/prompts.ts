/** Questions to begin with, by the keys of their words. They can be taken or left; an entry needs none. */
export const prompts = ['now', 'day', 'hard', 'easier', 'unsaid', 'need', 'body', 'letter'] as const
export type Prompt = (typeof prompts)[number]

/** The questions in an order that begins elsewhere each day, so that not the same one always stands first. */
export const promptsFor = (dayOfYear: number): Prompt[] => prompts.map((_, place) => prompts[(place + dayOfYear) % prompts.length]!)
