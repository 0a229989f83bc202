import { z } from 'zod'
import { idOf } from '#prelude/id.ts'
import { instant, type Instant } from '#prelude/time.ts'
import { level, MOST_WORDS, noteKinds } from './note.ts'

/**
 * A note on its way, sealed in the vault's domain `companion` until the service has said that it has it. `once` is its key there: however often it is
 * sent, from whichever of the person's devices, it arrives once.
 */
export const noteDraft = z.strictObject({
  kind: z.literal('note-draft'), once: z.string().min(8).max(64), pressed: instant, note: z.strictObject({ kind: z.enum(noteKinds), words: z.string().min(1).max(MOST_WORDS), level: level.nullable(), to: idOf('person').nullable() }),
  /** Why the service would not take it; it then waits for the person. */
  refused: z.string().max(40).nullable(),
})
export type NoteDraft = z.output<typeof noteDraft>

/** A note that found no line goes by itself for so long; later the person is asked again, since much may have changed. */
const HOURS_BY_ITSELF = 24

/** Whether a draft may go without being pressed again. */
export const mayGoByItself = ({ pressed, refused }: NoteDraft, now: Instant): boolean => refused === null && pressed.until(now).total('hours') < HOURS_BY_ITSELF

/** Whether the service may yet take it: there is no line, or it is busy. Any other no is told. */
export const isForNow = (refusal: string): boolean => ['unreachable', 'unavailable', 'too-fast', 'no-space', 'broken', 'signed-out'].includes(refusal)
