import { whatHelped, type Helped } from '#insights/what-helped.ts'
import type { Id } from '#prelude/id.ts'
import { dayIn, type PlainDate } from '#prelude/time.ts'
import { daysOfMood, type CheckIn, type Mood } from '#self-care/check-in.ts'
import { formsIn, isIn, scoreFacts, type Finished, type Practised, type Scale, type Span } from '#self-care/told.ts'
import type { Seen, TalkRecord } from '../records.ts'

const DAYS = 7

/** What the vault holds that a weekly page is drawn from. */
export type WeekFacts = {
  today: PlainDate
  /** Where this device is: a practice is kept as a moment alone. */
  zone: string
  checkIns: readonly CheckIn[]
  talks: readonly TalkRecord[]
  seen: readonly (Seen & { id: Id<'record'> })[]
  practised: readonly Practised[]
  finished: readonly (Finished & { id: Id<'record'> })[]
}

/** One line of a weekly page, in no language yet. Each stands alone, so that each can be left out. */
export type WeekLine =
  | { is: 'day'; id: string; day: PlainDate; moods: Mood[] }
  | { is: 'trap'; id: string; name: string; times: number }
  | { is: 'thought'; id: string; day: PlainDate; thought: string; view: string; trap: string | null }
  | { is: 'practice'; id: string; helped: Helped }
  | { is: 'score'; id: string; name: string; day: PlainDate; scale: Scale }
export type WeekPart = { id: 'days' | 'thoughts' | 'practices' | 'scores'; lines: WeekLine[] }

/** The last seven days, today among them. */
export const weekUpTo = (today: PlainDate): Span => ({ from: today.subtract({ days: DAYS - 1 }), to: today })

/** The weekly page that these facts make, whole; what of it leaves is ticked line by line. A part with nothing to say is left out. */
export function weekOf(facts: WeekFacts): WeekPart[] {
  const span = weekUpTo(facts.today)
  const parts: WeekPart[] = [
    { id: 'days', lines: dayLines(facts) }, { id: 'thoughts', lines: [...trapLines(facts, span), ...thoughtLines(facts, span)] },
    { id: 'practices', lines: practiceLines(facts, span) }, { id: 'scores', lines: scoreLines(facts, span) },
  ]
  return parts.filter(({ lines }) => lines.length > 0)
}

const dayLines = ({ checkIns, today }: WeekFacts): WeekLine[] => daysOfMood(checkIns, today, DAYS).filter((one) => one.checkIns.length > 0)
  .map(({ day, checkIns: said }) => ({ is: 'day', id: `day.${day.toString()}`, day, moods: said.map(({ mood }) => mood) }))

/** How often each trap was named in talks, under the name by which the person was shown it; the one named most first. */
function trapLines({ talks }: WeekFacts, span: Span): WeekLine[] {
  const names = talks.flatMap(({ zone, lines }) => lines.flatMap((line) => (line.by === 'person' && isIn(dayIn(zone, line.at), span) ? line.marks.map(({ name }) => name) : [])))
  return [...Map.groupBy(names, (name) => name)].map(([name, all]): WeekLine & { times: number } => ({ is: 'trap', id: `trap.${name}`, name, times: all.length })).toSorted((one, other) => other.times - one.times)
}

const thoughtLines = ({ seen }: WeekFacts, span: Span): WeekLine[] => seen.filter(({ on }) => isIn(on, span)).toSorted((one, other) => Temporal.PlainDate.compare(one.on, other.on))
  .map(({ id, on, thought, view, trap }) => ({ is: 'thought', id: `thought.${id}`, day: on, thought, view, trap }))

/** What was practised, and how it was afterwards where that was noted with it; nothing is guessed from check-ins around it, a week is too short for that. */
const practiceLines = ({ practised, zone }: WeekFacts, span: Span): WeekLine[] =>
  whatHelped(practised.filter(({ at }) => isIn(dayIn(zone, at), span)), []).map((helped) => ({ is: 'practice', id: `practice.${helped.practice}`, helped }))

const scoreLines = ({ finished }: WeekFacts, span: Span): WeekLine[] => formsIn(finished, span).flatMap((of) => {
  const facts = scoreFacts(finished, of, span)
  return (facts?.scored ?? []).flatMap(({ id, day, scales }) => scales.map((scale): WeekLine => ({ is: 'score', id: `score.${id}.${scale.scale ?? 'total'}`, name: facts!.name, day, scale })))
})

/** What of a page leaves: the ticked lines, and only the parts that still hold one. */
export const goingOut = (parts: readonly WeekPart[], ticked: ReadonlySet<string>): WeekPart[] =>
  parts.map((part) => ({ ...part, lines: part.lines.filter(({ id }) => ticked.has(id)) })).filter(({ lines }) => lines.length > 0)

/** How a language says a page: its title, each part and each line. */
export type WeekVoice = { title: string; lead(span: Span): string; part(id: WeekPart['id']): string; line(line: WeekLine): string; limits: string }

/** The very text that leaves; empty where nothing is ticked. */
export function weekText(parts: readonly WeekPart[], ticked: ReadonlySet<string>, span: Span, voice: WeekVoice): string {
  const out = goingOut(parts, ticked)
  if (out.length === 0) return ''
  return [`${voice.title}\n${voice.lead(span)}`, ...out.map(({ id, lines }) => [voice.part(id), ...lines.map((line) => `– ${voice.line(line)}`)].join('\n')), voice.limits].join('\n\n')
}
