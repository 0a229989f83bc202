import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { sayIn, WordsContext, wordsIn } from '#kit/words.tsx'
import { languages } from '#prelude/languages.ts'
import { instantOf } from '#prelude/time.ts'
import { HereContext, type VaultHere } from '#vault/web/index.ts'
import { compiledWords } from '../../../scripts/vite/words.ts'
import { checkInNow, type CheckIn } from '../check-in.ts'
import { settingsAtFirst, type FactorSettings } from '../factors.ts'
import { besideInWords } from './besideInWords.ts'
import { CheckInForm } from './CheckInForm.tsx'
import { FactorQuestions } from './FactorQuestions.tsx'
import type { SayIn } from './words.ts'

const words = (language: string) => wordsIn(language, { ...compiledWords('kit', language), ...compiledWords('self-care', language) })
/** As much of an open vault as a form reads: what was settled. */
const hereWith = (settings: unknown[]) => ({ get: () => ({ state: 'open', safe: { all: () => settings.map((value, place) => ({ id: String(place), value })) } }), onChange: () => () => {} }) as unknown as VaultHere
const html = (part: VNode, language = 'en', settings: unknown[] = []) =>
  renderToString(<HereContext.Provider value={hereWith(settings)}><WordsContext.Provider value={words(language)}>{part}</WordsContext.Provider></HereContext.Provider>)
const form = (more: { before?: CheckIn; yesterday?: CheckIn } = {}) => <CheckInForm legend="How?" onSave={() => {}} whoSees={null} {...more} />

const at = instantOf('2026-11-25T08:00:00Z')
const own: FactorSettings = { kind: 'factors', asked: ['sleep', 'medication'], own: [{ id: '0a0a0a0a', name: 'music', asked: true }, { id: '0b0b0b0b', name: 'rain', asked: false }] }

describe('the form', () => {
  test('is two taps: five states and Save stand open, all else is folded', () => {
    const page = html(form())
    const [before = '', after = ''] = page.split('<details')
    expect(before.match(/type="radio"/g)).toHaveLength(5)
    expect(after).not.toContain('open=""')
    expect(page).not.toMatch(/<details[^>]* open/)
    expect(page.slice(page.lastIndexOf('</details>'))).toContain('Save this')
  })

  test('asks what the person chose to be asked, their own questions among it, and nothing else', () => {
    const page = html(form(), 'en', [own])
    for (const asked of ['Hours of sleep', 'took medication', 'music']) expect(page).toContain(asked)
    for (const not of ['Minutes of movement', 'saw people', 'rain', 'Day of the cycle', 'at home']) expect(page).not.toContain(not)
  })

  test('opens with what was said before, in the field where it was said', () => {
    const page = html(form({ before: checkInNow('low', at, 'UTC', { intensity: 'strong', factors: { sleep: 6.5, people: true, ate: false }, feelings: ['es.nervios'] }) }))
    expect(page).toMatch(/<details[^>]* open/)
    expect(page).toContain('Add more. So far: \u2068nervios\u2069 · how strong: strong · 6.5 hours of sleep · \u2068saw people\u2069')
    expect(page).toMatch(/value="6.5"/)
    expect(page).toMatch(/checked[^>]*value="people"|value="people"[^>]*checked/)
  })

  test.each(Object.keys(languages))('says of the list of feelings that no speaker has reviewed it, and shows idioms of its own, in %s', (language) => {
    const page = html(form(), language)
    expect(page).toContain(compiledWords('self-care', language)['self-care.feelings.drafted'] as unknown as string)
    expect(page.match(new RegExp(`<bdi lang="${language}">`, 'g'))!.length).toBeGreaterThan(10)
    expect(page).not.toMatch(new RegExp(`<bdi lang="(?!${language})`))
  })

  test('has no slider and no mark out of ten', () => {
    expect(html(form())).not.toMatch(/type="range"|<select/)
  })
})

describe('a list of ticks', () => {
  const ticked = (happened: Parameters<typeof FactorQuestions>[0]['said']) => [...html(<FactorQuestions settings={settingsAtFirst} said={happened} />).matchAll(/<input[^>]*>/g)].map(([input]) => input).filter((input) => input.includes('name="happened"') && input.includes('checked')).map((input) => /value="([\w:-]+)"/.exec(input)![1])
  test('has nothing ticked where nothing was said, and "none of these" where all was said to be no', () => {
    expect(ticked({})).toEqual([])
    expect(ticked({ ate: false, people: false })).toEqual(['none'])
    expect(ticked({ ate: true, people: false })).toEqual(['ate'])
  })
})

test('what was said is told in one line, also of a question that is asked no more; a removed one is passed over', () => {
  const say = sayIn(words('en'), 'self-care') as SayIn
  const said = checkInNow('low', at, 'UTC', { factors: { place: 'work', own: { '0b0b0b0b': true, '0c0c0c0c': true } } })
  expect(besideInWords(said, own, say)).toBe('\u2068rain\u2069 · at work or school')
  expect(besideInWords(checkInNow('low', at, 'UTC', { factors: { ate: false } }), own, say)).toBe('none of what is asked')
  expect(besideInWords(checkInNow('low', at, 'UTC'), own, say)).toBe('')
})
