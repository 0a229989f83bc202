import { z } from 'zod'
import { instant, plainDate, zoneName } from '#prelude/time.ts'

const MOST_WORDS = 20_000

const said = z.strictObject({
  by: z.literal('person'), at: instant, text: z.string().max(MOST_WORDS),
  /** The words in which a thinking trap was seen, with its name, as the person was shown them. */
  marks: z.array(z.strictObject({ words: z.string().max(MOST_WORDS), name: z.string().max(80) })).max(6),
})
const answered = z.strictObject({ by: z.literal('program'), at: instant, says: z.array(z.string().max(4000)).max(12) })
export const line = z.discriminatedUnion('by', [said, answered])
export type Line = z.output<typeof line>

export const MOST_LINES = 400

/** A talk as it is kept in the vault. `state` is the reducer's own (packages/talk/state.ts), read by it alone. */
export const talkRecord = z.strictObject({ kind: z.literal('talk'), zone: zoneName, begun: instant, touched: instant, lines: z.array(line).max(MOST_LINES), state: z.looseObject({ v: z.literal(1) }) })
export type TalkRecord = z.output<typeof talkRecord>

/** Something the person said yes to being remembered, with the day they told it. */
export const fact = z.strictObject({ kind: z.literal('fact'), fact: z.string().min(1).max(400), toldOn: plainDate })
export type Fact = z.output<typeof fact>

/** How the person likes to be spoken to. */
export const manner = z.strictObject({ kind: z.literal('manner'), tone: z.enum(['plain', 'warm', 'brief']) })
export type Manner = z.output<typeof manner>

/** A talk that was left for so many hours is over; the next begins afresh, and the old one stays to be read. */
export const HOURS_OPEN = 12
