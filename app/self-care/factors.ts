import { z } from 'zod'

// What may be said beside the mood. What was not asked, or not answered, is absent: unknown, which is not the same as no.

/** What may be asked, in the order in which it is asked. */
export const askable = ['sleep', 'movement', 'ate', 'people', 'medication', 'place', 'cycle'] as const
export type Askable = (typeof askable)[number]
/** What is asked until the person chooses otherwise. */
export const askedAtFirst: readonly Askable[] = ['sleep', 'movement', 'ate', 'people', 'place']

/** Those answered by yes or no: ticked when it was so. */
export const ticks = ['ate', 'people', 'medication'] as const
export type Tick = (typeof ticks)[number]
export const places = ['home', 'work', 'outside', 'elsewhere'] as const
export const cycleDays = ['bleeding', 'before', 'other'] as const

export const MOST_OWN = 20
export const MOST_NAME = 60
const ownId = z.string().regex(/^[0-9a-f]{8}$/)
/** Hours of sleep, in a day and night. */
export const sleepHours = z.number().min(0).max(24)
/** Minutes of movement in a day. */
export const movementMinutes = z.number().min(0).max(1440)

/** What was said beside the mood. `own` holds what the person asks themselves, by id. */
export const factorsSaid = z.strictObject({
  sleep: sleepHours.optional(), movement: movementMinutes.optional(),
  ate: z.boolean().optional(), people: z.boolean().optional(), medication: z.boolean().optional(),
  place: z.enum(places).optional(), cycle: z.enum(cycleDays).optional(),
  own: z.record(ownId, z.boolean()).optional(),
})
export type FactorsSaid = z.output<typeof factorsSaid>

/** A question of the person's own, answered by yes or no. */
export type OwnFactor = { id: string; name: string; asked: boolean }
/** Which questions the person is asked: kept in the vault, since what somebody asks themselves says a lot. */
export const factorSettings = z.strictObject({
  kind: z.literal('factors'),
  asked: z.array(z.enum(askable)).max(askable.length),
  own: z.array(z.strictObject({ id: ownId, name: z.string().min(1).max(MOST_NAME), asked: z.boolean() })).max(MOST_OWN),
})
export type FactorSettings = z.output<typeof factorSettings>
export const settingsAtFirst: FactorSettings = { kind: 'factors', asked: [...askedAtFirst], own: [] }

/** An id for a new question of the person's own. */
export const newOwnId = (): string => crypto.randomUUID().slice(0, 8)

/** One thing with a yes or no: its name among what was said. */
export type Happening = Tick | `own:${string}`

/** What is asked with a tick, in order: the built-in ones first, then the person's own. */
export const happeningsAsked = ({ asked, own }: FactorSettings): Happening[] =>
  [...ticks.filter((tick) => asked.includes(tick)), ...own.filter((one) => one.asked).map(({ id }) => `own:${id}` as const)]

/** Which of these are said to have been so; null while nothing was said of any. */
export function happenedIn(said: FactorsSaid, of: readonly Happening[]): Happening[] | null {
  const answers = of.map((one) => ({ one, was: isOwn(one) ? said.own?.[one.slice(4)] : said[one] }))
  return answers.some(({ was }) => was !== undefined) ? answers.flatMap(({ one, was }) => (was ? [one] : [])) : null
}

/** Says of all that is asked whether it was so: what is not named was not. With null nothing is said of any. What is no longer asked stays as it was said. */
export function sayHappened(said: FactorsSaid, of: readonly Happening[], happened: readonly Happening[] | null): FactorsSaid {
  const { own: ownBefore = {}, ...rest } = said
  const own = { ...ownBefore }
  const next: FactorsSaid = rest
  for (const one of of) {
    const was = happened?.includes(one)
    if (isOwn(one)) { if (was === undefined) delete own[one.slice(4)]; else own[one.slice(4)] = was }
    else if (was === undefined) delete next[one]
    else next[one] = was
  }
  return Object.keys(own).length > 0 ? { ...next, own } : next
}

const isOwn = (one: Happening): one is `own:${string}` => one.startsWith('own:')

/** Whether anything was said. */
export const saysSomething = (said: FactorsSaid): boolean => Object.keys(said).length > 0

/** What of this is still asked: for taking over yesterday's answers. */
export function onlyAsked(said: FactorsSaid, settings: FactorSettings): FactorsSaid {
  const kept = Object.fromEntries(settings.asked.filter((one) => said[one] !== undefined).map((one) => [one, said[one]])) as FactorsSaid
  const own = Object.fromEntries(settings.own.filter(({ id, asked }) => asked && said.own?.[id] !== undefined).map(({ id }) => [id, said.own![id]!]))
  return Object.keys(own).length > 0 ? { ...kept, own } : kept
}

/** What was said as amounts and yeses by name, as packages/insights reads it: a place or a day of the cycle becomes a yes for one and a no for the others. */
export function factorsByName({ place, cycle, own, ...rest }: FactorsSaid): Record<string, number | boolean> {
  const byName: Record<string, number | boolean> = {}
  for (const [name, value] of Object.entries(rest)) if (value !== undefined) byName[name] = value
  if (place) for (const one of places) byName[`place:${one}`] = one === place
  if (cycle) for (const one of cycleDays) byName[`cycle:${one}`] = one === cycle
  for (const [id, was] of Object.entries(own ?? {})) byName[`own:${id}`] = was
  return byName
}
