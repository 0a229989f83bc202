import { z } from 'zod'
import { idOf, type Id } from '#prelude/id.ts'
import { dayIn, instant, plainDate, zoneName, type Instant, type PlainDate } from '#prelude/time.ts'
import { attachment } from './pieces.ts'
import { prompts } from './prompts.ts'

/** The most signs of one entry, which is about sixty pages, and of one of its three thankful lines. */
export const MOST_TEXT = 100_000
export const MOST_GRATEFUL = 500
export const GRATEFUL_LINES = 3
export const MOST_PHOTOS = 3

/** What somebody says in an entry. `day` is the day of their life that it belongs to; the first writing has `at`, the last one `changed`. */
const words = {
  text: z.string().max(MOST_TEXT),
  /** Three lines of what somebody is grateful for; none where the form was not taken. */
  grateful: z.array(z.string().max(MOST_GRATEFUL)).max(GRATEFUL_LINES),
  prompt: z.enum(prompts).nullable(),
  attached: z.array(attachment).max(MOST_PHOTOS + 1),
  day: plainDate,
  at: instant,
  zone: zoneName,
  changed: instant,
}

/** An entry as it is kept. `besides` names the entry of which this is another version, written on another device. */
export const entry = z.strictObject({ kind: z.literal('entry'), ...words, besides: idOf('record').nullable() })
export type Entry = z.output<typeof entry>

/** What is being written: a new entry, or other words for the entry `of`, as it stood at `basis`. */
export const draft = z.strictObject({ kind: z.literal('draft'), ...words, of: idOf('record').nullable(), basis: instant.nullable() })
export type Draft = z.output<typeof draft>
export type Words = Pick<Entry, 'text' | 'grateful' | 'prompt' | 'attached' | 'day'>

/** A draft in which nothing stands yet. */
export const newDraft = (at: Instant, zone: string): Draft =>
  ({ kind: 'draft', text: '', grateful: [], prompt: null, attached: [], day: dayIn(zone, at), at, zone, changed: at, of: null, basis: null })

/** A draft that begins as an entry stands. */
export const draftOf = ({ kind: _kind, besides: _besides, ...before }: Entry, of: Id<'record'>): Draft => ({ ...before, kind: 'draft', of, basis: before.changed })

/** Whether something stands in it that would be missed. */
export const saysSomething = ({ text, grateful, attached }: Words): boolean => text.trim() !== '' || grateful.some((one) => one.trim() !== '') || attached.length > 0

/** The entry that a draft becomes: lines left empty are left out. */
export const entryFrom = ({ kind: _kind, of: _of, basis: _basis, ...said }: Draft, changed: Instant, besides: Id<'record'> | null = null): Entry =>
  ({ ...said, kind: 'entry', grateful: said.grateful.map((one) => one.trim()).filter((one) => one !== ''), changed, besides })

/** Whether the entry has been changed elsewhere since this draft was begun, so that both are to be kept. */
export const isBehind = (mine: Draft, stored: Entry | undefined): boolean => mine.basis !== null && stored !== undefined && !stored.changed.equals(mine.basis)

/** All words of an entry, for reading aloud, searching and sharing. */
export const allWords = ({ text, grateful }: Pick<Words, 'text' | 'grateful'>): string => [text.trim(), ...grateful].filter((part) => part !== '').join('\n')

/** By what entries are ordered: the day they belong to, then the moment of writing. */
export const orderOf = ({ day, at }: Pick<Entry, 'day' | 'at'>): string => `${day.toString()} ${String(at.epochMilliseconds).padStart(16, '0')}`

/** Entries that are in order already, put under the months they belong to. */
export function byMonth<E extends Pick<Entry, 'day'>>(ordered: readonly E[]): { month: PlainDate; entries: E[] }[] {
  return [...Map.groupBy(ordered, ({ day }) => day.toString().slice(0, 7)).values()].map((entries) => ({ month: entries[0]!.day, entries }))
}

/** Whether an entry may belong to this day: today or any day before. */
export const mayBelongTo = (day: PlainDate, today: PlainDate): boolean => Temporal.PlainDate.compare(day, today) <= 0
