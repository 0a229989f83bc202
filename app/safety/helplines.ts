import { z } from 'zod'
import { dayIn, type Instant, plainDate, type PlainDate } from '#prelude/time.ts'
import { files } from './helplines/index.ts'
import { hours, isOpen } from './hours.ts'

/** Only what a telephone can dial: digits, a star, a plus in front. */
const dial = z.string().regex(/^\+?[\d*]{2,15}$/)
const language = z.string().regex(/^[a-z]{2,3}$/)
const own = { hours: hours.optional(), languages: z.array(language).optional() }
const numbered = { number: z.string().min(2).max(40), dial, from: z.enum(['mobile', 'landline']).optional(), ...own }

const channel = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call'), ...numbered }),
  z.strictObject({ kind: z.literal('text'), body: z.string().regex(/^[A-Z]+$/).optional(), ...numbered }),
  z.strictObject({ kind: z.literal('whatsapp'), ...numbered }),
  z.strictObject({ kind: z.literal('chat'), url: z.url({ protocol: /^https$/ }).optional(), ...own }),
])

export const namesInWords = ['suicide-line', 'crisis-line', 'support-line', 'youth-line', 'national-line', 'counselling-line', 'social-emergency-line'] as const
export const audiences = ['everyone', 'youth', 'veterans', 'lgbtq-youth', 'indigenous', 'substance-use', 'interpreter'] as const
export const regions = ['quebec', 'buenos-aires', 'england', 'northern-ireland', 'scotland'] as const
export const notes = [
  'interpreters', 'referral', 'try-again', 'not-on-bill', 'anonymous', 'deaf-access', 'since-2025', 'twenty-languages', 'calls-back',
  'not-everywhere-yet', 'languages-by-menu', 'ask-for-lifeline',
] as const

/** Where an entry comes from, when somebody last checked it (never by a build), and how sure the source is. */
/** `enteredOn`: when a line that was found in a source was put down here; background knowledge has no date. `checkedOn`: when somebody of a service confirmed it. */
const provenance = { source: z.string().min(3), enteredOn: plainDate.optional(), checkedOn: plainDate.nullable(), confidence: z.enum(['high', 'medium']) }

const line = z.strictObject({
  id: z.string().regex(/^[a-z\d-]+$/),
  /** The line's own name, or what kind of line it is where the source gives no name. */
  name: z.union([z.string().min(2), z.strictObject({ as: z.enum(namesInWords) })]),
  channels: z.array(channel).min(1),
  region: z.enum(regions).optional(),
  /** What to press after the greeting, for everybody or for one language. */
  press: z.array(z.strictObject({ digit: z.string().regex(/^\d$/), language: language.optional() })).optional(),
  hours,
  /** Languages as ISO 639 codes; `mul` means many; empty means that the source does not say. */
  languages: z.array(language),
  cost: z.enum(['free', 'unknown']),
  audience: z.enum(audiences),
  notes: z.array(z.enum(notes)).optional(),
  ...provenance,
})

const helplines = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/),
  /** The person of this service who confirmed the file. A build leaves it empty. */
  signedOffBy: z.string().min(2).nullable(),
  emergency: z.strictObject({ numbers: z.array(dial).min(1), note: z.enum(notes).optional(), ...provenance }).nullable(),
  lines: z.array(line),
})

export type Helplines = z.output<typeof helplines>
export type Line = Helplines['lines'][number]
export type Channel = Line['channels'][number]
export type Emergency = NonNullable<Helplines['emergency']>
/** One way to reach one line: a number to call, a number to text, a chat. `speaks` is false where it is known to speak only other languages than the reader's. */
export type Way = { id: string; line: Line; channel: Channel; open: 'open' | 'closed' | 'unknown'; speaks: boolean }
type Entry = { enteredOn?: PlainDate | undefined; checkedOn: PlainDate | null }

let parsed: Map<string, Helplines> | undefined
const byCountry = () => (parsed ??= new Map(files.map((file) => helplines.parse(file)).map((one) => [one.country, one])))

/** Every country's file, parsed. */
export const allHelplines = (): Helplines[] => [...byCountry().values()]

/** The file of one country (ISO 3166, two capitals), or nothing where we hold none. */
export const helplinesOf = (country: string): Helplines | undefined => byCountry().get(country)

/** The country whose lines to show: the one the person chose, when we hold a file for it, else the service's own. Never a guess from where they are. */
export function countryFor({ chosen, service }: { chosen?: string | undefined; service: string }): string {
  const wished = chosen?.toUpperCase() ?? ''
  return byCountry().has(wished) ? wished : service
}

/** The ways to reach somebody in a country, best first: calls, then texts, then WhatsApp and chats. */
export function linesFor(country: string, language: string, now: Instant): Way[] {
  return waysOf(helplinesOf(country)?.lines ?? [], language, now)
}

/** Orders the ways of these lines: those for everyone first, then what is not closed now, the reader's language, the surer number, the whole country. */
export function waysOf(lines: Line[], language: string, now: Instant): Way[] {
  const base = language.split('-')[0]!
  const ways = lines.flatMap((line) => line.channels.map((channel, place): Way => {
    const spoken = channel.languages ?? line.languages
    return { id: `${line.id}-${channel.kind}-${place}`, line, channel, open: isOpen(channel.hours ?? line.hours, now), speaks: spoken.length === 0 || isSpoken(spoken, base) }
  }))
  const ranks = new Map(ways.map((way) => [way, rank(way, base)]))
  return ways.toSorted((a, b) => compare(ranks.get(a)!, ranks.get(b)!))
}

const kinds: Channel['kind'][] = ['call', 'text', 'whatsapp', 'chat']

const isSpoken = (spoken: string[], language: string) => spoken.includes(language) || spoken.includes('mul')

const rank = ({ line, channel, open, speaks }: Way, language: string): number[] => [
  kinds.indexOf(channel.kind),
  line.audience === 'everyone' ? 0 : 1,
  open === 'closed' ? 1 : 0,
  isSpoken(channel.languages ?? line.languages, language) ? 0 : 1,
  line.confidence === 'high' ? 0 : 1,
  speaks ? 0 : 1,
  line.region ? 1 : 0,
  open === 'open' ? 0 : 1,
]

function compare(a: number[], b: number[]): number {
  const place = a.findIndex((value, at) => value !== b[at])
  return place < 0 ? 0 : a[place]! - b[place]!
}

const FRESH_DAYS = 180

/** `checked` within 180 days, `old` after them, `never` where nobody has confirmed the entry. */
export function freshness(entry: Entry, now: Instant): 'checked' | 'old' | 'never' {
  const isOld = (day: PlainDate) => dayIn('UTC', now).since(day, { largestUnit: 'days' }).days > FRESH_DAYS
  if (entry.checkedOn === null) return entry.enteredOn && isOld(entry.enteredOn) ? 'old' : 'never'
  return isOld(entry.checkedOn) ? 'old' : 'checked'
}

/** Whether an entry may not be called confirmed: last checked more than 180 days ago, or never. */
export const isStale = (entry: Entry, now: Instant): boolean => freshness(entry, now) !== 'checked'

const isForEveryone = ({ line }: Way) => line.audience === 'everyone'
const isDialled = ({ channel }: Way) => channel.kind === 'call' || channel.kind === 'text'
const reach = ({ channel }: Way) => ('dial' in channel ? `${channel.kind} ${channel.dial}` : channel.kind)

/**
 * The way to try when nobody answers this one: another call or text line for everyone, by a number not yet passed; nothing after the last.
 * After a line in the reader's language it names none that is known to speak only others.
 */
export function nextLine(ways: Way[], afterId: string): Way | undefined {
  const before = ways.find(({ id }) => id === afterId)
  const ladder = ways.filter((way) => isForEveryone(way) && isDialled(way) && (way.speaks || !before?.speaks || way === before))
  const at = ladder.findIndex(({ id }) => id === afterId)
  const passed = new Set(ladder.slice(0, at + 1).map(reach))
  return ladder.slice(at + 1).find((way) => !passed.has(reach(way)))
}

/** The first line to call, and the first to text, that are there for everyone. */
export const firstCall = (ways: Way[]): Way | undefined => ways.find((way) => way.channel.kind === 'call' && isForEveryone(way))
export const firstText = (ways: Way[]): Way | undefined =>
  ways.find((way) => way.channel.kind === 'text' && isForEveryone(way)) ?? ways.find((way) => way.channel.kind === 'whatsapp' && isForEveryone(way))

export type NextStep = 'text' | 'emergency' | 'tell' | 'place'
/** What to offer after one more "nobody answered": another line where there is one, and one more step that does not need it. */
export type Rung = { way: Way | undefined; step: NextStep }

/** The rungs after a line that nobody answered, in order: text, emergency number, one person nearby, the nearest emergency place, with the next lines beside them. */
export function ladderAfter(ways: Way[], emergency: Emergency | null, triedId: string | undefined): Rung[] {
  const following: Way[] = []
  for (let way = triedId === undefined ? undefined : nextLine(ways, triedId); way; way = nextLine(ways, way.id)) following.push(way)
  const hasText = firstText(ways) !== undefined && ways.find(({ id }) => id === triedId)?.channel.kind !== 'text'
  const steps: NextStep[] = [...(hasText && following[0]?.channel.kind !== 'text' ? ['text' as const] : []), ...(emergency ? ['emergency' as const] : []), 'tell', 'place']
  return Array.from({ length: Math.max(following.length, steps.length) }, (_, at) => ({ way: following[at], step: steps[at] ?? 'place' }))
}

/** The link that calls a number: `tel:` and what can be dialled. */
export const telHref = (channel: { dial: string }): string => `tel:${channel.dial}`

/** The link that begins a text message. `?&body=` is the form that both iOS and Android read. */
export const smsHref = (channel: { dial: string; body?: string | undefined }): string =>
  `sms:${channel.dial}${channel.body ? `?&body=${encodeURIComponent(channel.body)}` : ''}`

/** The link of a way, where a telephone or browser can open one. A WhatsApp number without its country code cannot be opened and is shown as it is. */
export function hrefOf({ channel }: Way): string | undefined {
  if (channel.kind === 'call') return telHref(channel)
  if (channel.kind === 'text') return smsHref(channel)
  if (channel.kind === 'chat') return channel.url
  return channel.dial.startsWith('+') ? `https://wa.me/${channel.dial.slice(1)}` : undefined
}

/** The file with these lines confirmed by a named person of the service on a day. A steward's act, never a build's. */
export const confirmed = (file: Helplines, said: { by: string; on: PlainDate; lines: string[]; emergency: boolean }): Helplines => ({
  ...file,
  signedOffBy: said.by,
  emergency: file.emergency && said.emergency ? { ...file.emergency, checkedOn: said.on } : file.emergency,
  lines: file.lines.map((one) => (said.lines.includes(one.id) ? { ...one, checkedOn: said.on } : one)),
})
