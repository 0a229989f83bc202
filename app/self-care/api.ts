import { z } from 'zod'
import { idOf } from '#prelude/id.ts'
import { instant, plainDate } from '#prelude/time.ts'
import { endpoint } from '#wire/endpoint.ts'
import { feelings, MOST_NOTE, moods } from './check-in.ts'

// Check-ins live sealed in the vault (app/vault). These rows are for browsers without script: what they
// keep is enveloped, which the page says, and a device with script moves it into the vault.

const plainCheckIn = z.strictObject({ id: idOf('check-in'), mood: z.enum(moods), feelings: z.array(z.enum(feelings)), note: z.string(), day: plainDate, at: instant })
export type PlainCheckIn = z.output<typeof plainCheckIn>

const often = { most: 120, seconds: 60 }
/** A form without script names one feeling as a text, several as a list. */
const named = z.codec(z.union([z.enum(feelings), z.array(z.enum(feelings)).max(feelings.length)]), z.array(z.enum(feelings)), {
  decode: (said) => (Array.isArray(said) ? said : [said]), encode: (feelings) => feelings,
})

export const listPlainCheckIns = endpoint('GET /self-care/check-ins', {
  says: 'Your check-ins that were made without script.',
  knocks: ['person'], relation: 'own', takes: z.strictObject({}), gives: z.strictObject({ checkIns: z.array(plainCheckIn) }), budget: often, audit: null,
})

export const keepPlainCheckIn = endpoint('POST /self-care/check-ins', {
  says: 'Keeps a check-in that was made without script, or changes one; it is enveloped, not sealed.',
  knocks: ['person'], relation: 'own',
  takes: z.strictObject({ id: idOf('check-in').optional(), mood: z.enum(moods), feelings: named.optional(), note: z.string().max(MOST_NOTE).optional(), day: plainDate.optional() }),
  gives: plainCheckIn, refuses: ['too-far-back', 'too-many-today'], budget: often, audit: 'check-in.kept',
})

export const removePlainCheckIn = endpoint('POST /self-care/check-ins/remove', {
  says: 'Removes a check-in that was made without script.',
  knocks: ['person'], relation: 'own', takes: z.strictObject({ id: idOf('check-in') }), gives: z.strictObject({}), budget: often, audit: 'check-in.removed',
})
