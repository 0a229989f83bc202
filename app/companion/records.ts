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

const MOST_OWN = 400
/** A step that was agreed in a talk. It is asked after once, when a later talk begins. */
export const agreed = z.strictObject({ kind: z.literal('agreed'), what: z.string().min(1).max(MOST_OWN), on: plainDate, asked: z.boolean() })
export type Agreed = z.output<typeof agreed>

/** A thought that was looked at in a talk, with the fairer view that was found beside it, both in the person's words. */
export const seen = z.strictObject({ kind: z.literal('seen'), thought: z.string().min(1).max(MOST_OWN), view: z.string().min(1).max(MOST_OWN), trap: z.string().max(40).nullable(), on: plainDate })
export type Seen = z.output<typeof seen>

/** How the person likes to be spoken to. */
export const manner = z.strictObject({ kind: z.literal('manner'), tone: z.enum(['plain', 'warm', 'brief']) })
export type Manner = z.output<typeof manner>

/** A talk that was left for so many hours is over; the next begins afresh, and the old one stays to be read. */
export const HOURS_OPEN = 12
