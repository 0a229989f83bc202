import { bytesToHex, utf8 } from '#prelude/bytes.ts'
import type { Id } from '#prelude/id.ts'
import type { Instant, PlainDate } from '#prelude/time.ts'
import { sha256 } from '#seal/mark.ts'
import { MOST_NOTE, type CheckIn, type Mood } from '../check-in.ts'
import { MOST_NAME, MOST_OWN, type OwnFactor } from '../factors.ts'
import { MOST_TEXT, type Entry } from '../journal/entry.ts'
import { csvRows } from './csv.ts'

// Tables of mood diaries as Daylio writes them: full_date, date, weekday, time, mood, activities, note; newer ones also have scales and
// note_title, and may have more. A column that we do not know goes into the note with its name, so that nothing is lost.

/** One line of such a table, read. */
export type DiaryLine = { line: number; day: PlainDate; time: Temporal.PlainTime; mood: string; activities: string[]; title: string; note: string; more: { name: string; text: string }[]; source: string }
/** A line that cannot come in, and why: `open` has a quote that never closes, `cells` too few or too many cells. */
export type BadLine = { line: number; why: 'open' | 'cells' | 'day' | 'time' | 'mood' | 'long'; source: string }
/** A table as read: its lines, the bad ones, the names of its moods and activities with how often each was named. */
export type Diary = { ok: true; lines: DiaryLine[]; bad: BadLine[]; moods: Map<string, number>; activities: Map<string, number> } | { ok: false; missing: string[] }

const wanted = ['full_date', 'time', 'mood'] as const
const known = new Set(['full_date', 'date', 'weekday', 'time', 'mood', 'activities', 'note_title', 'note'])

/** Reads such a table. A day after `today` is bad. */
export function readDiary(text: string, today: PlainDate): Diary {
  const rows = csvRows(text)
  const head = rows.next().value
  const names = (head?.cells ?? []).map((name) => name.trim().toLowerCase())
  const missing = wanted.filter((name) => !names.includes(name))
  if (missing.length > 0) return { ok: false, missing }
  const diary: Diary = { ok: true, lines: [], bad: [], moods: new Map(), activities: new Map() }
  for (const { line, cells, open } of rows) {
    const source = cells.join(' | ')
    const no = (why: BadLine['why']) => void diary.bad.push({ line, why, source })
    if (open) { no('open'); continue }
    // A note with commas and no quotes would put words into the wrong place: better to name the line than to guess.
    if (cells.length !== names.length && cells.slice(names.length).some((cell) => cell.trim() !== '')) { no('cells'); continue }
    const cell = (name: string) => cells[names.indexOf(name)] ?? ''
    const [day, time, mood] = [dayOf(cell('full_date')), timeOf(cell('time')), cell('mood').trim()]
    if (!day || Temporal.PlainDate.compare(day, today) > 0) { no('day'); continue }
    if (!time) { no('time'); continue }
    if (mood === '') { no('mood'); continue }
    const activities = cell('activities').split('|').map((one) => one.trim()).filter((one) => one !== '')
    const more = names.flatMap((name, place) => (known.has(name) || !(cells[place] ?? '').trim() ? [] : [{ name, text: cells[place]! }]))
    diary.lines.push({ line, day, time, mood, activities, title: cell('note_title'), note: plain(cell('note')), more, source })
    count(diary.moods, mood)
    for (const one of new Set(activities)) count(diary.activities, one)
  }
  return diary
}

const count = (all: Map<string, number>, name: string) => void all.set(name, (all.get(name) ?? 0) + 1)

// Newer tables hold notes as a few simple marks; line breaks are what matters of them.
const plain = (note: string) => note.replace(/<br\s*\/?>/gi, '\n')

function dayOf(text: string): PlainDate | null {
  try { return /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? Temporal.PlainDate.from(text.trim()) : null } catch { return null }
}

/** A time of day with or without AM and PM, also where a narrow space stands between. */
function timeOf(text: string): Temporal.PlainTime | null {
  const [, hours, minutes, half] = /^(\d{1,2})[:.h](\d{2})(?::\d{2})?\s*([ap]\.?m\.?)?$/i.exec(text.replace(/[\s\u00a0\u202f]+/g, ' ').trim()) ?? []
  if (hours === undefined || minutes === undefined) return null
  const said = Number(hours)
  if (half && (said < 1 || said > 12)) return null
  const hour = half ? (said % 12) + (/^p/i.test(half) ? 12 : 0) : said
  return hour < 24 && Number(minutes) < 60 ? Temporal.PlainTime.from({ hour, minute: Number(minutes) }) : null
}

/** The states that the five moods of such diaries are taken for, until the person says otherwise. Moods of other names are for the person to say. */
const usual: Record<string, Mood> = { awful: 'very-low', bad: 'low', meh: 'between', good: 'all-right', rad: 'good' }
export const stateAtFirst = (mood: string): Mood | undefined => usual[mood.toLowerCase()]

/** The activities that can be questions of the person's own: those they have by name already, then the most frequent new ones while there is room. The rest stand in the note. */
export function ownFrom(activities: ReadonlyMap<string, number>, own: readonly OwnFactor[], newId: () => string): { own: OwnFactor[]; idByActivity: Map<string, string> } {
  const before = new Map(own.map(({ id, name }) => [name.toLocaleLowerCase(), id]))
  const all = [...own]
  const idByActivity = new Map<string, string>()
  for (const [name] of [...activities].toSorted(([, a], [, b]) => b - a)) {
    let id = before.get(name.toLocaleLowerCase())
    if (id === undefined && all.length < MOST_OWN && name.length <= MOST_NAME) {
      id = newId()
      // What was asked elsewhere is kept, and not asked here until the person wants it.
      all.push({ id, name, asked: false })
      before.set(name.toLocaleLowerCase(), id)
    }
    if (id !== undefined) idByActivity.set(name, id)
  }
  return { own: all, idByActivity }
}

/** How lines become check-ins: the state for each mood (`null`: leave these lines out), and which activities are questions of one's own. */
export type Choices = { stateByMood: ReadonlyMap<string, Mood | null>; idByActivity: ReadonlyMap<string, string>; zone: string; activitiesWord: string }
/** A check-in, and a journal entry where the note is longer than a check-in holds. The ids come from the line itself, so that the same table brings nothing twice. */
export type Brought = { id: Id<'record'>; checkIn: CheckIn; entry?: { id: Id<'record'>; entry: Entry } }

/** What one line becomes; a bad line where it cannot, null where the person left its mood out. `nth` counts lines that are the same, from 0. */
export async function bring(one: DiaryLine, nth: number, { stateByMood, idByActivity, zone, activitiesWord }: Choices): Promise<Brought | BadLine | null> {
  const state = stateByMood.get(one.mood)
  if (state === null) return null
  if (state === undefined) return { line: one.line, why: 'mood', source: one.source }
  const at = one.day.toZonedDateTime({ timeZone: zone, plainTime: one.time }).toInstant()
  const own = one.activities.flatMap((name) => { const id = idByActivity.get(name); return id ? [[id, true] as const] : [] })
  const said = one.activities.filter((name) => !idByActivity.has(name))
  const text = [
    one.title.trim(), one.note.trim(), ...(said.length > 0 ? [`${activitiesWord}: ${said.join(', ')}`] : []), ...one.more.map(({ name, text: more }) => `${name}: ${more.trim()}`),
  ].filter((part) => part !== '').join('\n')
  if (text.length > MOST_TEXT) return { line: one.line, why: 'long', source: one.source.slice(0, 200) }
  const isLong = text.length > MOST_NOTE
  const checkIn: CheckIn = {
    mood: state, feelings: [], note: isLong ? `${text.slice(0, MOST_NOTE - 1)}…` : text, intensity: null,
    factors: own.length > 0 ? { own: Object.fromEntries(own) } : {}, at, day: one.day, zone,
  }
  const id = await idFrom(at, `check-in|${nth}|${one.source}`)
  if (!isLong) return { id, checkIn }
  const entry: Entry = { kind: 'entry', text, grateful: [], prompt: null, attached: [], day: one.day, at, zone, changed: at, besides: null }
  return { id, checkIn, entry: { id: await idFrom(at, `entry|${nth}|${one.source}`), entry } }
}

/** Lines with how many before them are the same word for word. */
export function* numbered(lines: readonly DiaryLine[]): Generator<{ one: DiaryLine; nth: number }, void> {
  const seen = new Map<string, number>()
  for (const one of lines) {
    const nth = seen.get(one.source) ?? 0
    seen.set(one.source, nth + 1)
    yield { one, nth }
  }
}

/** An id of our own kind (UUIDv7) that the same line gives again: its moment, and a hash in the place of chance. */
async function idFrom(at: Instant, text: string): Promise<Id<'record'>> {
  const hash = bytesToHex(await sha256(utf8(`evenkeel/diary/v1|${text}`)))
  const time = Math.max(0, at.epochMilliseconds).toString(16).padStart(12, '0').slice(-12)
  const variant = (8 + (Number.parseInt(hash[3]!, 16) % 4)).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}` as Id<'record'>
}

/** The first and last day of a table. */
export function spanOfLines(lines: readonly DiaryLine[]): { from: PlainDate; to: PlainDate } | null {
  const days = lines.map(({ day }) => day).toSorted(Temporal.PlainDate.compare)
  return days.length > 0 ? { from: days[0]!, to: days.at(-1)! } : null
}
