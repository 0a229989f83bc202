import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsIn } from '#kit/words.tsx'
import { instruments } from '#instruments/index.ts'
import type { InstrumentId } from '#instruments/instrument.ts'
import { newId } from '#prelude/id.ts'
import { instantOf } from '#prelude/time.ts'
import { compiledWords } from '../../../scripts/vite/words.ts'
import { beginForm, finish, type Finished } from '../assessments/assessment.ts'
import { checkInNow, moods, type CheckIn, type Mood } from '../check-in.ts'
import { entryFrom, newDraft } from '../journal/entry.ts'
import { csvOf } from '../takeaway/csv.ts'
import { wordsToChoose } from './choosable.ts'
import { formsIn, goalFacts, lengthOf, moodFacts, scoreFacts, spanOf, stretchesOf, type Span } from './facts.ts'
import { compose, type Facts } from './report.ts'
import { goingOut, letterOf, paperFor, plainText, spoken, unmarked, type Marks } from './spoken.ts'
import { reportRows } from './table.ts'
import { voiceIn } from './web/voice.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const november: Span = { from: day('2026-11-01'), to: day('2026-11-30') }
const on = (text: string, mood: Mood, more: Partial<CheckIn> = {}) => ({ ...checkInNow(mood, instantOf(`${text}T10:00:00Z`), 'UTC', more), id: newId('record') })
const taken = (of: InstrumentId, answers: readonly number[], when: string, met = true) => {
  const at = instantOf(`${when}T09:00:00Z`)
  return { ...finish({ ...beginForm(of, { language: 'en', wording: 'a'.repeat(64), at, zone: 'UTC' }), answers: [...answers], difficulty: of === 'phq-9' ? 0 : null }, at)!, met: met ? at : null, id: newId('record') } satisfies Finished & { id: string }
}
const voiceOf = (language: string) => voiceIn(wordsIn(language, { ...compiledWords('report', language), ...compiledWords('assessments', language), ...compiledWords('self-care', language) }))
const factsOf = (more: Partial<Facts>): Facts => ({ span: november, moods: null, scores: null, own: [], goals: [], ...more })
const textOf = (facts: Partial<Facts>, marks: Marks = unmarked, language = 'en') => {
  const voice = voiceOf(language)
  return plainText(voice.title, voice.lead(november), spoken(compose(factsOf(facts)), voice, marks))
}
const some = [on('2026-11-02', 'low', { feelings: ['tired', 'sad'], note: 'rain', factors: { sleep: 5.5 } }), on('2026-11-02', 'between', { feelings: ['tired'] }), on('2026-11-09', 'low', { factors: { sleep: 8 } }), on('2026-12-01', 'good')]

describe('the days of a report', () => {
  const today = day('2026-11-25')
  test.each([['two-weeks', '2026-11-12', 14], ['month', '2026-10-27', 30], ['three-months', '2026-08-26', 92], ['year', '2025-11-26', 365]] as const)('%s begin on %s', (period, from, length) => {
    const span = spanOf(period, today, november)
    expect([span.from.toString(), span.to.toString(), lengthOf(span)]).toEqual([from, '2026-11-25', length])
  })

  test('of one’s own choice may be named in either order', () => {
    expect(spanOf('own', today, { from: november.to, to: november.from })).toEqual(november)
  })
})

describe('what check-ins say', () => {
  test('is a range, counts and days, and no average', () => {
    expect(moodFacts(some, november)).toEqual({
      count: 3, told: 2, of: 30, lowest: 'low', highest: 'between', most: 'low', counts: [{ mood: 'low', count: 2 }, { mood: 'between', count: 1 }], feelings: ['tired'], sleep: { nights: 2, least: 5.5, most: 8 },
    })
    expect(moodFacts(some, { from: day('2026-01-01'), to: day('2026-01-02') })).toBeNull()
  })

  test('counts every check-in of the days once, and none of other days', () => {
    const any = fc.record({ mood: fc.constantFrom(...moods), back: fc.integer({ min: 0, max: 60 }) })
    fc.assert(fc.property(fc.array(any, { maxLength: 30 }), (list) => {
      const all = list.map(({ mood, back }) => on(november.to.subtract({ days: back }).toString(), mood))
      const inside = list.filter(({ back }) => back <= 29)
      const facts = moodFacts(all, november)
      expect(facts?.count ?? 0).toBe(inside.length)
      expect(facts?.counts.reduce((sum, { count }) => sum + count, 0) ?? 0).toBe(inside.length)
      expect(stretchesOf(all, november)).toHaveLength(new Set(inside.map(({ back }) => back)).size)
    }))
  })

  test('is drawn day by day, and over longer times by weeks and months with lowest and highest', () => {
    expect(stretchesOf(some, november)).toEqual([{ day: day('2026-11-02'), lowest: 2, highest: 3 }, { day: day('2026-11-09'), lowest: 2, highest: 2 }])
    const quarter = { from: day('2026-10-31'), to: day('2026-12-31') }
    expect(stretchesOf(some, quarter).map(({ day: from, lowest, highest }) => [from.toString(), lowest, highest])).toEqual([['2026-10-31', 2, 3], ['2026-11-07', 2, 2], ['2026-11-28', 5, 5]])
    expect(stretchesOf(some, { from: day('2026-01-01'), to: day('2026-12-31') }).map(({ day: from }) => from.toString())).toEqual(['2026-11-01', '2026-12-01'])
  })
})

describe('what a questionnaire says', () => {
  const gad = [taken('gad-7', [2, 2, 2, 2, 2, 1, 1], '2026-11-02'), taken('gad-7', [2, 2, 2, 2, 2, 0, 0], '2026-11-16'), taken('gad-7', [1, 1, 1, 1, 1, 1, 1], '2026-11-30')]

  test('is the total with its published range, and a change only past the threshold, which is named with its source', () => {
    const text = textOf({ scores: scoreFacts(gad, 'gad-7', november) })
    expect(text).toContain('GAD-7 on November 2, 2026: 12 of 21. Published range: moderate signs of anxiety.')
    expect(text).toContain('GAD-7 on November 30, 2026: 7 of 21. Published range: mild signs of anxiety.')
    expect(text).toContain('the difference is 4 or more. That counts as a reliable change for the better.')
    expect(text).toContain('The threshold of 4 is from:')
    expect(text).toContain('I filled in the GAD-7 3 times')
  })

  test('is no change below the threshold, and nothing is said where none is published', () => {
    expect(textOf({ scores: scoreFacts(gad.slice(0, 2), 'gad-7', november) })).toContain('the difference is below 4. It can be chance')
    const phq = [taken('phq-8', [1, 1, 1, 1, 1, 1, 1, 1], '2026-11-02'), taken('phq-8', [0, 0, 0, 0, 0, 0, 0, 0], '2026-11-20')]
    expect(instruments['phq-8'].change).toBeNull()
    const text = textOf({ scores: scoreFacts(phq, 'phq-8', november) })
    expect(text).toContain('nothing is said about change')
    expect(text).toContain('does not ask about thoughts of death')
  })

  test('says nothing of a result whose safety step was not taken, nor of other days', () => {
    const unmet = [taken('phq-9', [1, 0, 0, 0, 0, 0, 0, 0, 2], '2026-11-03', false)]
    expect(scoreFacts(unmet, 'phq-9', november)).toBeNull()
    expect(formsIn(unmet, november)).toEqual([])
    expect(formsIn([...gad, taken('who-5', [3, 3, 3, 3, 3], '2026-12-02')], november)).toEqual(['gad-7'])
  })

  test('of the DASS-21 is three scales, and no sum and no change', () => {
    const dass = ['2026-11-02', '2026-11-20'].map((when) => taken('dass-21', instruments['dass-21'].items.map(() => 1), when))
    const text = textOf({ scores: scoreFacts(dass, 'dass-21', november) })
    expect(text.match(/14 of 42/g)).toHaveLength(6)
    expect(text).not.toMatch(/126|difference/)
  })
})

describe('a report', () => {
  const goals = goalFacts([
    { kind: 'goal', name: 'A short walk', rhythm: 'daily', paused: false, id: newId('record') }, { kind: 'goal', name: 'Paused long ago', rhythm: 'daily', paused: true, id: newId('record') },
  ], [], november)
  const own = [{ id: 'note.1', day: day('2026-11-02'), text: '=rain, all day' }]
  const full: Partial<Facts> = { moods: moodFacts(some, november), scores: scoreFacts([taken('gad-7', [1, 1, 1, 1, 1, 1, 1], '2026-11-03')], 'gad-7', november), own, goals }

  test('says that it is no diagnosis, in every language, with every word there', () => {
    for (const language of ['en', 'es', 'fr', 'ar']) {
      const text = textOf(full, unmarked, language)
      expect(text).toContain(compiledWords('report', language)['report.limit.diagnosis'] as unknown as string)
      expect(text).not.toMatch(/\b(?:report|assessments|self-care)\.[a-z]|\{|undefined/)
    }
  })

  test('has no sentence of which something cannot be changed or struck out, the limits among them', () => {
    const parts = spoken(compose(factsOf(full)), voiceOf('en'), unmarked)
    const ids = parts.flatMap(({ lines }) => lines.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, composed } of parts.flatMap(({ lines }) => lines).filter(({ is }) => is !== 'drawing')) {
      expect(textOf(full, { ...unmarked, struck: new Set([id]) })).not.toContain(composed)
      const changed = textOf(full, { ...unmarked, edits: new Map([[id, { of: composed, text: 'in my words' }]]) })
      expect(changed).toContain('in my words')
      expect(changed).not.toContain(composed)
    }
    for (const { id, title } of parts) expect(textOf(full, { ...unmarked, struck: new Set([id]) })).not.toContain(title)
  })

  test('keeps the person’s words only for the facts they were written about', () => {
    const edits = new Map([['moods.days', { of: 'I said how I was on 2 of 30 days, 3 times in all.', text: 'A few times.' }]])
    expect(textOf(full, { ...unmarked, edits })).toContain('A few times.')
    expect(textOf({ ...full, moods: moodFacts(some.slice(0, 1), november) }, { ...unmarked, edits })).not.toContain('A few times.')
  })

  test('holds no word of the person’s own that was not ticked', () => {
    expect(textOf({ moods: moodFacts(some, november) })).not.toContain('rain')
    expect(textOf(full)).toContain('November 2, 2026: =rain, all day')
  })

  test('tells goals that are under way, without a judgement', () => {
    expect(textOf(full)).toContain('A short walk: on 0 of 30 days.')
    expect(textOf(full)).not.toContain('Paused long ago')
  })

  test('leaves out what there is nothing to say about, and says plainly where there are no check-ins', () => {
    expect(compose(factsOf({})).map(({ id }) => id)).toEqual(['moods', 'limits'])
    expect(textOf({})).toContain('There are no check-ins of mine in these 30 days.')
  })

  test('as a table holds the figures of what goes out, and no formula', () => {
    const facts = factsOf(full)
    const voice = voiceOf('en')
    const table = (marks: Marks) => csvOf(reportRows(spoken(compose(facts), voice, marks), facts, some, voice.table))
    expect(table(unmarked)).toContain('"My check-ins","2026-11-02","State, 1 to 5",2,"Low"')
    expect(table(unmarked)).not.toContain('2026-12-01')
    expect(table(unmarked)).toContain('"Questionnaire","2026-11-03","GAD-7",7,"mild signs of anxiety"')
    expect(table({ ...unmarked, struck: new Set(['moods', 'scores']) })).not.toMatch(/State|GAD-7/)
    const quoted = table({ ...unmarked, edits: new Map([['note.1', { of: 'November 2, 2026: =rain, all day', text: '=1+1' }]]) })
    expect(quoted).toContain(`"'=1+1"`)
  })
})

describe('a letter', () => {
  const facts = factsOf({ moods: moodFacts(some, november), own: [{ id: 'note.1', day: day('2026-11-02'), text: 'rain' }] })
  const letter = (language: string, marks: Marks) => { const voice = voiceOf(language); return letterOf(spoken(compose(facts), voice, marks), spoken(compose(facts), voiceOf('en'), marks), voice.letter(november)) }

  test('is in the language that was asked for, with the same facts', () => {
    expect(letter('en', unmarked)).toMatch(/^Dear Doctor,\n\nFrom November 1, 2026 to November 30, 2026 .*2 of 30 days/s)
    expect(letter('es', unmarked)).toContain('Dije cómo estaba en 2 de 30 días, 3 veces en total.')
  })

  test('leaves out what was struck out, and keeps the words that the person changed as they wrote them', () => {
    const marks = { struck: new Set(['moods.range']), edits: new Map([['moods.days', { of: 'I said how I was on 2 of 30 days, 3 times in all.', text: 'A few times.' }]]) }
    for (const language of ['en', 'fr']) expect(letter(language, marks)).toContain('A few times.')
    expect(letter('en', marks)).not.toContain('went from')
    expect(letter('en', { ...unmarked, struck: new Set(['words']) })).not.toContain('rain')
  })
})

test('notes and lines of the journal may be chosen, the newest day first, each line for itself', () => {
  const entry = { ...entryFrom({ ...newDraft(instantOf('2026-11-09T20:00:00Z'), 'UTC'), text: 'first line\n\n second ', grateful: ['tea'] }, instantOf('2026-11-09T20:00:00Z')), id: newId<'record'>('record') }
  expect(wordsToChoose(some, [entry], november).map(({ text, from }) => [from, text])).toEqual([['journal', 'first line'], ['journal', 'second'], ['journal', 'tea'], ['check-in', 'rain']])
})

test('nothing of a part goes out once all its lines are struck', () => {
  const parts = spoken(compose(factsOf({})), voiceOf('en'), { ...unmarked, struck: new Set(['moods.none']) })
  expect(goingOut(parts).map(({ id }) => id)).toEqual(['limits'])
})

test('Letter is the paper where it is usual, A4 elsewhere', () => {
  expect([['en-US'], ['es', 'es-MX'], ['en-GB', 'en-US'], ['ar'], []].map(paperFor)).toEqual(['letter', 'letter', 'a4', 'a4', 'a4'])
})
