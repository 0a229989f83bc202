import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { WordsContext, wordsIn } from '#kit/words.tsx'
import { instruments } from '#instruments/index.ts'
import type { InstrumentId } from '#instruments/instrument.ts'
import { wordingOf } from '#instruments/offers.ts'
import { textOf } from '#instruments/texts.ts'
import { newId } from '#prelude/id.ts'
import { instantOf } from '#prelude/time.ts'
import { compiledWords } from '../../../../scripts/vite/words.ts'
import { beginForm, finish, withAnswer, type Finished, type Kept } from '../assessment.ts'
import { formsFor, whichDepressionScale } from '../forms.ts'
import { resultOf } from '../result.ts'
import { LookingContext } from './LookingContext.ts'
import { OfferRow, OtherRow } from './OfferRow.tsx'
import { Question } from './Question.tsx'
import { ResultView } from './ResultView.tsx'
import { bandKey } from './Totals.tsx'
import en from './words/en.json' with { type: 'json' }

const languages = ['en', 'es', 'fr', 'ar']

/** A part as it is first drawn, in one language. */
function html(part: VNode, { language = 'en', somebodyLooks = false } = {}): string {
  const words = wordsIn(language, { ...compiledWords('kit', language), ...compiledWords('assessments', language) })
  return renderToString(<WordsContext.Provider value={words}><LookingContext.Provider value={{ somebodyLooks }}>{part}</LookingContext.Provider></WordsContext.Provider>)
}

/** A finished form, answered through the same steps as on the screen. */
function taken(of: InstrumentId, values: readonly number[], at = '2026-11-01T09:00:00Z'): Kept<Finished> {
  let form = beginForm(of, { language: 'en', wording: wordingOf(of, 'en')!, at: instantOf(at), zone: 'UTC' })
  values.forEach((value, place) => { form = withAnswer(form, { asks: 'item', place }, value, instantOf(at)) })
  if (of === 'phq-9') form = withAnswer(form, { asks: 'difficulty' }, 1, instantOf(at))
  return { ...finish(form, instantOf(at))!, id: newId('record') }
}
const result = (done: Kept<Finished>, all = [done]) => <ResultView done={done} all={all} back={{ href: '/assessments', label: 'All' }} onMet={() => {}} onRemove={() => {}} />

describe('a question', () => {
  const question = (of: InstrumentId, place: number, language = 'en') =>
    <Question text={textOf(of, language)!} step={{ asks: 'item', place }} at={place + 1} of={8} chosen={null} onChoose={() => {}} isLast={false} onLeave={() => {}} />

  test('stands in the published words with its time window, under native radio buttons, and says how far one is', () => {
    const page = html(question('phq-8', 2))
    expect(page).toContain('Over the last 2 weeks, how often have you been bothered by any of the following problems?')
    expect(page).toContain('Trouble falling or staying asleep, or sleeping too much')
    expect(page.match(/<input[^>]*type="radio"/g)).toHaveLength(4)
    expect(page).toContain('Question: 3 of 8')
  })

  test('keeps its own language and direction on a screen in another', () => {
    expect(html(question('phq-8', 0, 'en'), { language: 'ar' })).toMatch(/<legend><span[^>]*lang="en" dir="ltr"/)
  })

  test('shows the stem that a form repeats, once', () => {
    expect(html(question('pcl-5', 0)).match(/In the past month, how much were you bothered by:/g)).toHaveLength(1)
  })

  test('the last question of the PHQ-9 has its own answers and no time window', () => {
    const page = html(<Question text={textOf('phq-9', 'en')!} step={{ asks: 'difficulty' }} at={10} of={10} chosen={null} onChoose={() => {}} isLast onLeave={() => {}} />)
    expect(page).toContain('Not difficult at all')
    expect(page).not.toContain('Over the last 2 weeks')
  })
})

describe('a positive ninth answer, where somebody looks', () => {
  const of = whichDepressionScale({ somebodyLooks: true })
  const risky = taken(of, [2, 2, 2, 2, 2, 2, 2, 2, 1])

  test.each(languages)('the safety step stands before anything of the result, in %s', (language) => {
    const page = html(result(risky), { language, somebodyLooks: true })
    expect(page.match(/<h1>/g)).toHaveLength(1)
    expect(page).toContain(compiledWords('assessments', language)['assessments.safety.ask'] as unknown as string)
    expect(page).toContain('href="/help"')
    expect(page).toContain('href="/plan"')
    expect(page).not.toContain('card tone spruce')
    expect(page.replaceAll(/<[^>]+>/g, ' ')).not.toMatch(/\d|[٠-٩]|PHQ/)
  })

  test('once the step is taken the total follows, and the way to somebody stays', () => {
    const page = html(result({ ...risky, met: instantOf('2026-11-01T09:10:00Z') }), { somebodyLooks: true })
    expect(page).toContain('Your answers add up to 17 of 27.')
    expect(page.indexOf('Talk to someone')).toBeLessThan(page.indexOf('17 of 27'))
  })

  test('nothing of it stands in the list or in a chart before', () => {
    const row = html(<OfferRow id={of} language="en" unfinished={[]} finished={[risky]} now={instantOf('2026-11-30T09:00:00Z')} />)
    expect(row).toContain('The result has not been opened yet.')
    expect(row).not.toContain('17')
    const after = taken(of, [0, 0, 0, 0, 0, 0, 0, 0, 0], '2026-11-20T09:00:00Z')
    expect(html(result(after, [risky, after]))).not.toContain('17')
  })

  test('it does not say that nobody sees the answer', () => {
    expect(html(result(risky), { somebodyLooks: true })).not.toContain('Nobody else sees')
  })
})

describe('a result', () => {
  const twice = [taken('gad-7', [2, 2, 2, 2, 2, 1, 1], '2026-10-01T09:00:00Z'), taken('gad-7', [1, 1, 1, 1, 1, 1, 1])]

  test.each(languages)('says total, band, what it does not mean and a next step, in %s', (language) => {
    const page = html(result(taken('phq-8', [2, 2, 2, 2, 2, 2, 2, 2])), { language })
    for (const key of ['not.title', 'next.title', 'next.talk', 'band.depression.moderately-severe']) expect(page).toContain(compiledWords('assessments', language)[`assessments.${key}`] as unknown as string)
    expect(page).not.toContain('assessments.')
  })

  test('of the PHQ-8 leads to somebody for what it does not ask', () => {
    expect(html(result(taken('phq-8', [0, 0, 0, 0, 0, 0, 0, 0])))).toContain('<a href="/help">you can talk to someone now</a>')
  })

  test('names a change past the published threshold, with the threshold and its source', () => {
    const page = html(result(twice[1]!, twice))
    expect(page).toContain('a change for the better')
    expect(page).toContain('NHS Talking Therapies')
  })

  test('calls a difference below the threshold no change', () => {
    const close = [twice[0]!, taken('gad-7', [2, 2, 2, 2, 2, 0, 0])]
    expect(html(result(close[1]!, close))).toContain('so it can be chance')
  })

  test('over time is a chart, a sentence with range and count, and the same as a table', () => {
    const page = html(result(twice[1]!, twice))
    expect(page).toContain('2 results from October 1, 2026 to November 1, 2026. The lowest is 7, the highest 12.')
    expect(page.match(/<td>/g)).toHaveLength(2)
  })

  test('of the DASS-21 shows three scales and no sum of them', () => {
    const page = html(result(taken('dass-21', instruments['dass-21'].items.map(() => 1))))
    expect(page.match(/Your answers add up to 14 of 42\./g)).toHaveLength(3)
    expect(page).not.toMatch(/126|42 of/)
  })

  test('of answers that do not fit the form is a clear sentence and no number', () => {
    const page = html(result({ ...taken('phq-8', [0, 0, 0, 0, 0, 0, 0, 0]), answers: [9, 9] }))
    expect(page).toContain('These answers do not fit the form, so there is no result.')
    expect(page).not.toContain('add up')
  })
})

test('a form that waits has no way in, and says from when', () => {
  const row = html(<OfferRow id="gad-7" language="en" unfinished={[]} finished={[taken('gad-7', [0, 0, 0, 0, 0, 0, 0])]} now={instantOf('2026-11-10T09:00:00Z')} />)
  expect(row).toMatch(/Can be asked again from Sunday, November 15/)
  expect(row).not.toContain('/assessments/take')
})

test('a half-finished form leads on, also where a finished one would have to wait', () => {
  const half = { ...withAnswer(beginForm('gad-7', { language: 'en', wording: wordingOf('gad-7', 'en')!, at: instantOf('2026-11-02T09:00:00Z'), zone: 'UTC' }), { asks: 'item', place: 0 }, 1, instantOf('2026-11-02T09:00:00Z')), id: newId('record') }
  const row = html(<OfferRow id="gad-7" language="en" unfinished={[half]} finished={[taken('gad-7', [0, 0, 0, 0, 0, 0, 0])]} now={instantOf('2026-11-10T09:00:00Z')} />)
  expect(row).toContain('Not finished: 1 of 7 answered.')
  expect(row).toContain('href="/assessments/take?of=gad-7"')
})

test('a form without words in this language says why, in which languages it is there, and what was answered in one of them', () => {
  const row = html(<OtherRow id="gad-7" language="fr" confirmed={[]} unfinished={[]} finished={[taken('gad-7', [0, 0, 0, 0, 0, 0, 0])]} now={instantOf('2026-11-30T09:00:00Z')} />)
  expect(row).toContain('Nobody here has compared them')
  expect(row).toContain('href="/assessments/take?of=gad-7&amp;in=en"')
  expect(row).toContain('Last time: November 1, 2026')
})

test('every band, scale and time window of every form has words', () => {
  const wanted = [...formsFor({ somebodyLooks: true }), 'phq-8' as const].flatMap((id) => {
    const { scoring, recall } = instruments[id]
    const scales = scoring.kind === 'scales' ? scoring.scales.map(({ bands }) => bands) : scoring.kind === 'sum' ? [scoring.bands] : []
    const least = resultOf({ of: id, answers: instruments[id].items.map((values) => Math.min(...values)), gate: instruments[id].gate ? 1 : null })
    const words = least.state === 'scored' ? least.scales.map((scale) => scale.words) : []
    return [`about.${id}`, ...(recall ? [`window.${recall}`] : []), ...scales.flatMap((bands, place) => bands.map(({ name }) => bandKey(words[place]!, name)))]
  })
  expect(wanted.length).toBeGreaterThan(40)
  expect(wanted.filter((key) => !(key in en))).toEqual([])
})
