import { z } from 'zod'
import { idOf } from '#prelude/id.ts'
import { instant, plainDate } from '#prelude/time.ts'
import { endpoint } from '#wire/endpoint.ts'
import { intensities, MOST_NOTE, moods } from './check-in.ts'
import { askedAtFirst, cycleDays, factorsSaid, movementMinutes, places, sayHappened, sleepHours, ticks, type FactorsSaid, type Tick } from './factors.ts'
import { feelings } from './feelings.ts'

// Check-ins live sealed in the vault (app/vault). These rows are for browsers without script: what they
// keep is enveloped, which the page says, and a device with script moves it into the vault.

const plainCheckIn = z.strictObject({ id: idOf('check-in'), mood: z.enum(moods), feelings: z.array(z.enum(feelings)), note: z.string(), intensity: z.enum(intensities).nullable(), factors: factorsSaid, day: plainDate, at: instant })
export type PlainCheckIn = z.output<typeof plainCheckIn>

const often = { most: 120, seconds: 60 }
/** A form without script says one of many as a text, several as a list. */
const several = <const Values extends readonly string[]>(values: Values) => z.codec(z.union([z.enum(values), z.array(z.enum(values)).max(values.length)]), z.array(z.enum(values)), {
  decode: (said) => (Array.isArray(said) ? said : [said]) as never, encode: (many) => many as never,
})
/** A form without script says an amount as a text, and an empty one where nothing was said. */
const amount = (asText: RegExp, within: z.ZodType<number, number>) => z.codec(z.union([z.string().max(8).regex(asText), within]), within.nullable(), {
  decode: (said, { issues }) => {
    if (typeof said === 'number') return said
    if (said.trim() === '') return null
    const read = within.safeParse(Number(said.replace(',', '.')))
    if (read.success) return read.data
    issues.push({ code: 'custom', message: 'not such an amount', input: said })
    return z.NEVER
  },
  encode: (said) => said ?? '',
})

/** What may be said beside the mood without script: the questions that everybody is asked at first. `happened` names what was so today, or "none". */
const beside = {
  intensity: z.enum(intensities).optional(), sleep: amount(/^(?:(?:1?\d|2[0-3])(?:[.,]\d{1,2})?|24)?$/, sleepHours).optional(), movement: amount(/^(?:\d{1,3}|1[0-3]\d\d|14[0-3]\d|1440)?$/, movementMinutes).optional(),
  happened: several([...ticks, 'none']).optional(), place: z.enum(places).optional(), cycle: z.enum(cycleDays).optional(),
}
type Beside = z.output<z.ZodObject<typeof beside>>

/** What a form without script says beside the mood. Of what it asks with a tick, what is not ticked was not so, once anything there is ticked. */
export function factorsOf({ sleep, movement, happened, place, cycle }: Beside): FactorsSaid {
  const asked: Tick[] = ticks.filter((tick) => askedAtFirst.includes(tick) || happened?.includes(tick))
  const named = happened?.filter((one) => one !== 'none') ?? null
  const amounts = { ...(typeof sleep === 'number' ? { sleep } : {}), ...(typeof movement === 'number' ? { movement } : {}) }
  return sayHappened({ ...amounts, ...(place ? { place } : {}), ...(cycle ? { cycle } : {}) }, asked, named)
}

export const listPlainCheckIns = endpoint('GET /self-care/check-ins', {
  says: 'Your check-ins that were made without script.',
  knocks: ['person'], relation: 'own', takes: z.strictObject({}), gives: z.strictObject({ checkIns: z.array(plainCheckIn) }), budget: often, audit: null,
})

export const keepPlainCheckIn = endpoint('POST /self-care/check-ins', {
  says: 'Keeps a check-in that was made without script, or changes one; it is enveloped, not sealed.',
  knocks: ['person'], relation: 'own',
  takes: z.strictObject({ id: idOf('check-in').optional(), mood: z.enum(moods), feelings: several(feelings).optional(), note: z.string().max(MOST_NOTE).optional(), ...beside, day: plainDate.optional() }),
  gives: plainCheckIn, refuses: ['too-far-back', 'too-many-today'], budget: often, audit: 'check-in.kept',
})

export const removePlainCheckIn = endpoint('POST /self-care/check-ins/remove', {
  says: 'Removes a check-in that was made without script.',
  knocks: ['person'], relation: 'own', takes: z.strictObject({ id: idOf('check-in') }), gives: z.strictObject({}), budget: often, audit: 'check-in.removed',
})
