import type { PlainDate } from '#prelude/time.ts'
import type { Scale } from '../assessments/result.ts'
import type { Mood } from '../check-in.ts'
import type { Feeling } from '../feelings.ts'
import { lengthOf, type GoalFacts, type MoodFacts, type ScoreFacts, type Span } from './facts.ts'

// A report is composed as sentences with values in them, and spoken in a language only when it is shown: the letter may be in another one.

/** Something that is said in words of the language: a day, a state, counts of states, feelings, a published range, one of several scales. */
export type Value =
  | number | string
  | { is: 'day'; day: PlainDate } | { is: 'mood'; mood: Mood } | { is: 'counts'; counts: MoodFacts['counts'] } | { is: 'feelings'; feelings: readonly Feeling[] }
  | { is: 'band'; words: Scale['words']; band: string } | { is: 'scale'; scale: string }

type MoodKey = 'said.none' | 'said.days' | 'said.range' | 'said.same' | 'said.most' | 'said.counts' | 'said.feelings' | 'said.sleep'
type ScoreKey =
  | 'score.one' | 'score.scale' | 'score.many' | 'score.lower' | 'score.higher'
  | 'change.improved' | 'change.worsened' | 'change.no-reliable-change' | 'change.unknown' | 'change.source' | 'change.unchecked'
type LimitKey = 'limit.own' | 'limit.diagnosis' | 'limit.gaps' | 'limit.range' | 'limit.phq-8'
type SentenceKey = MoodKey | ScoreKey | LimitKey | 'goal.days'

export type Sentence = { is: 'sentence'; id: string; key: SentenceKey; values: Record<string, Value> }
/** A piece of a report: a sentence, a drawing, or words the person wrote at another time. */
export type Piece = Sentence | { is: 'drawing'; id: 'moods.drawing' | 'scores.drawing' } | { is: 'own'; id: string; day: PlainDate; text: string }
export type PartId = 'moods' | 'scores' | 'words' | 'goals' | 'limits'
export type Part = { id: PartId; pieces: Piece[] }

/** Words of the person's own that they chose for the report. */
export type OwnWords = { id: string; day: PlainDate; text: string }
export type Facts = { span: Span; moods: MoodFacts | null; scores: ScoreFacts | null; own: readonly OwnWords[]; goals: readonly GoalFacts[] }

/** The report that these facts make. A part about which there is nothing to say is left out. */
export function compose({ span, moods, scores, own, goals }: Facts): Part[] {
  const all: Part[] = [
    { id: 'moods', pieces: moods ? moodPieces(moods) : [sentence('moods.none', 'said.none', { of: lengthOf(span) })] },
    { id: 'scores', pieces: scores ? scorePieces(scores) : [] },
    { id: 'words', pieces: own.map((one) => ({ is: 'own', ...one })) },
    { id: 'goals', pieces: goals.map(({ id, name, days }) => sentence(`goals.${id}`, 'goal.days', { name, days, of: lengthOf(span) })) },
    { id: 'limits', pieces: limits(moods, scores) },
  ]
  return all.filter(({ pieces }) => pieces.length > 0)
}

const sentence = (id: string, key: SentenceKey, values: Record<string, Value> = {}): Sentence => ({ is: 'sentence', id, key, values })
const saidDay = (day: PlainDate): Value => ({ is: 'day', day })
const saidMood = (mood: Mood): Value => ({ is: 'mood', mood })

function moodPieces({ count, told, of, counts, lowest, highest, most, feelings, sleep }: MoodFacts): Piece[] {
  return [
    sentence('moods.days', 'said.days', { told, of, count }),
    lowest === highest ? sentence('moods.range', 'said.same', { lowest: saidMood(lowest) }) : sentence('moods.range', 'said.range', { lowest: saidMood(lowest), highest: saidMood(highest) }),
    ...(most && lowest !== highest ? [sentence('moods.most', 'said.most', { most: saidMood(most) })] : []),
    ...(lowest === highest ? [] : [sentence('moods.counts', 'said.counts', { counts: { is: 'counts', counts } })]),
    ...(feelings.length > 0 ? [sentence('moods.feelings', 'said.feelings', { feelings: { is: 'feelings', feelings } })] : []),
    ...(sleep ? [sentence('moods.sleep', 'said.sleep', { ...sleep })] : []),
    { is: 'drawing', id: 'moods.drawing' },
  ]
}

function scorePieces({ name, scored, change, threshold, better }: ScoreFacts): Piece[] {
  const [first, last] = [scored[0], scored.at(-1)!]
  const isMany = first.scales.length > 1
  const results = (scored.length > 1 ? [first, last] : [first]).flatMap(({ id, day, scales }) => scales.map(({ scale, total, most, band, words }) => sentence(
    `scores.${id}.${scale ?? 'total'}`, isMany ? 'score.scale' : 'score.one',
    { name, day: saidDay(day), total, most, band: { is: 'band', words, band }, ...(scale ? { scale: { is: 'scale', scale } } : {}) },
  )))
  const points = threshold?.points ?? 0
  return [
    ...results,
    ...(scored.length > 2 ? [sentence('scores.many', 'score.many', { name, count: scored.length })] : []),
    sentence('scores.better', better === 'lower' ? 'score.lower' : 'score.higher'),
    ...(change ? [sentence('scores.change', `change.${change}`, { points })] : []),
    ...(change && change !== 'unknown' && threshold ? [sentence('scores.source', threshold.source.background ? 'change.unchecked' : 'change.source', { points, source: threshold.source.says })] : []),
    ...(scored.length > 1 ? [{ is: 'drawing', id: 'scores.drawing' } as const] : []),
  ]
}

/** What a report does not say, so that nobody reads it as more than it is. */
const limits = (moods: MoodFacts | null, scores: ScoreFacts | null): Piece[] => [
  sentence('limits.diagnosis', 'limit.diagnosis'),
  sentence('limits.own', 'limit.own'),
  ...(moods && moods.told < moods.of ? [sentence('limits.gaps', 'limit.gaps')] : []),
  ...(scores ? [sentence('limits.range', 'limit.range')] : []),
  ...(scores?.of === 'phq-8' ? [sentence('limits.phq-8', 'limit.phq-8')] : []),
]
