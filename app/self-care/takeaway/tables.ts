import { instruments } from '#instruments/index.ts'
import type { Id } from '#prelude/id.ts'
import { mayShowTotal, type Finished } from '../assessments/assessment.ts'
import { resultOf } from '../assessments/result.ts'
import type { CheckIn } from '../check-in.ts'
import type { Cell } from './csv.ts'

type Held<Thing> = Thing & { id: Id<'record'> }

const checkInHead = ['day', 'written_at', 'zone', 'state', 'intensity', 'feelings', 'note', 'sleep_hours', 'movement_minutes', 'ate', 'people', 'medication', 'place', 'cycle', 'own_yes', 'own_no', 'id']

/** Check-ins as a table, oldest first. States, feelings and factors stand by their ids, which are the same in all languages; questions of one's own by their names. */
export function* checkInRows(all: readonly Held<CheckIn>[], ownNames: ReadonlyMap<string, string>): Generator<Cell[], void> {
  yield checkInHead
  const named = (own: Record<string, boolean> | undefined, was: boolean) => Object.entries(own ?? {}).filter(([, so]) => so === was).map(([id]) => ownNames.get(id) ?? id).join('; ')
  for (const { day, at, zone, mood, intensity, feelings, note, factors, id } of all.toSorted((a, b) => Temporal.PlainDate.compare(a.day, b.day) || Temporal.Instant.compare(a.at, b.at))) {
    yield [
      day.toString(), at.toString(), zone, mood, intensity, feelings.join('; '), note, factors.sleep, factors.movement, factors.ate, factors.people, factors.medication,
      factors.place, factors.cycle, named(factors.own, true), named(factors.own, false), id,
    ]
  }
}

const answerHead = ['answered_at', 'zone', 'form', 'scale', 'total', 'least', 'most', 'published_range', 'answers', 'language', 'wording', 'id']

/** Finished forms as a table, oldest first: a row for each scale. No total stands where the safety step was not taken yet. */
export function* assessmentRows(all: readonly Held<Finished>[]): Generator<Cell[], void> {
  yield answerHead
  for (const done of all.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))) {
    const { at, zone, of, language, wording, answers, id } = done
    const result = mayShowTotal(done) ? resultOf(done) : { state: 'unfit' as const }
    const scales = result.state === 'scored' ? result.scales : [{ scale: null, total: null, most: null, band: null }]
    for (const { scale, total, most, band } of scales) {
      yield [at.toString(), zone, instruments[of].name, scale, total, total === null ? null : leastOf(done), most, band, answers.join(' '), language, wording, id]
    }
  }
}

/** The least that one scale of a form can be. */
function leastOf({ of }: Finished): number {
  const { items, scoring } = instruments[of]
  return scoring.kind === 'sum' ? scoring.times * items.reduce((sum, values) => sum + Math.min(...values), 0) : 0
}
