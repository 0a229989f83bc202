import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { WordsContext, wordsIn } from '#kit/words.tsx'
import type { Claim } from '#insights/claims.ts'
import { whatHelped } from '#insights/what-helped.ts'
import { skills } from '#practice/practice.ts'
import { languages } from '#prelude/languages.ts'
import { instantOf } from '#prelude/time.ts'
import { compiledWords } from '../../../../scripts/vite/words.ts'
import { askable, cycleDays, factorsByName, places, settingsAtFirst, type FactorSettings } from '../../factors.ts'
import { CHANGES, HOURS, howMuch, type ToldChange } from '../insight.ts'
import type { Practised } from '../practised.ts'
import { Findings } from './Findings.tsx'
import { HelpedSkills } from './HelpedSkills.tsx'
import type { Found } from './useInsights.ts'
import en from './words/en.json' with { type: 'json' }

const html = (part: VNode, language = 'en') => renderToString(<WordsContext.Provider value={wordsIn(language, { ...compiledWords('kit', language), ...compiledWords('insights', language) })}>{part}</WordsContext.Provider>)
const said = (page: string) => page.replaceAll(/<[^>]+>/g, ' ').replaceAll('&quot;', '"').replaceAll(/\s+/g, ' ')

const settings: FactorSettings = { ...settingsAtFirst, own: [{ id: '0a0a0a0a', name: 'music', asked: true }] }
const claim = (more: Partial<Claim> = {}): Claim => ({ factor: 'people', direction: 'up', days: 134, strength: 0.82, low: 0.55, high: 1.09, also: ['reverse', 'weekday'], ...more })
const change: ToldChange = { on: '2026-05-03', earliest: '2026-04-28', latest: '2026-05-09', direction: 'down', days: 200, strength: 1.2, low: 0.8, high: 1.6 }
const found = (claims: Claim[], more: Found = {}): Found => ({ claims: { of: 'claims', claims, known: { days: 134, most: { factor: 'people', days: 134 } } }, ...more })
const findings = (what: Found, hidden: string[] = []) => <Findings found={what} settings={settings} hidden={hidden} today={Temporal.PlainDate.from('2026-11-25')} onHide={() => {}} onShow={() => {}} />

describe('a claim', () => {
  test('is a sentence with its days, its range, what else could explain it, that it may be chance, and a way to how sure that is', () => {
    const page = html(findings(found([claim()])))
    const text = said(page)
    expect(text).toContain('On days when you saw people, your mood was much higher.')
    expect(text).toContain('134 days say both.')
    expect(text).toContain('anything from 0.6 to 1.1')
    expect(text).toContain('It may be the other way round')
    expect(text).toContain('It follows the days of the week')
    expect(text).toContain('This may be chance.')
    expect(page).toContain('href="#sure"')
    expect(page).toContain('id="sure"')
  })

  test('never says because, causes, helps or makes', () => {
    const every = Object.keys(factorsByName({ sleep: 1, movement: 1, ate: true, people: true, medication: true, place: 'home', cycle: 'other' })).map((factor) => claim({ factor }))
    const articles = html(findings(found(every))).match(/<article.*?<\/article>/gs)!
    expect(articles).toHaveLength(5 + places.length + cycleDays.length)
    expect(articles.map(said).join(' ')).not.toMatch(/because|cause|help|makes|leads to|improve|should/i)
  })

  test('with just enough evidence says so in place of the usual line', () => {
    expect(said(html(findings(found([claim({ also: ['reverse', 'chance'] })]))))).toContain('there is only just enough to say it')
  })

  test('names another factor on the same days by its words, and a removed question not at all', () => {
    expect(said(html(findings(found([claim({ also: ['reverse', 'other-factor:own:0a0a0a0a', 'other-factor:own:ffffffff'] })]))))).toContain('“music” comes on the same days')
    const removed = said(html(findings(found([claim({ factor: 'own:ffffffff' })]))))
    expect(removed).not.toContain('ffffffff')
  })

  test('stands in a table as well, with the same numbers', () => {
    const table = said(/<table.*<\/table>/s.exec(html(findings(found([claim()]))))![0])
    for (const cell of ['seeing people', 'much higher', '0.8', '0.6 to 1.1', '134']) expect(table).toContain(cell)
  })

  test.each(Object.keys(languages))('has words for every factor, explanation and size, in %s', (language) => {
    const factors = [...Object.keys(factorsByName({ sleep: 1, movement: 1, ate: true, people: true, medication: true, place: 'home', cycle: 'other' })), 'own:0a0a0a0a']
    const page = html(findings(found(factors.flatMap((factor) => (['up', 'down'] as const).map((direction) => claim({ factor, direction, also: ['reverse', 'chance', 'weekday', 'trend', 'few-days', 'missing-days', 'other-factor:sleep'] })))), [HOURS, CHANGES, ...askable]), language)
    expect(said(page)).not.toMatch(/insights\.|\b(?:on|name|else|how)\.[a-z]/)
  })
})

test('a handful of days says plainly that there is not enough, and how many days it takes', () => {
  const text = said(html(findings({ claims: { of: 'claims', claims: [], known: { days: 9, most: { factor: 'sleep', days: 7 } } } })))
  expect(text).toContain('There is not enough yet to say anything. It takes at least 28 days')
  expect(text).toContain('So far 9 days have a check-in. Answered most often: sleep, on 7 days.')
  expect(text).toContain('It takes at least 21 more days.')
})

test('enough days without anything that stands out say that, and not that nothing matters', () => {
  expect(said(html(findings(found([]))))).toContain('Nothing stands out.')
})

test('a change says from about when on, and which other days fit as well; hours say higher and lower within the day', () => {
  const text = said(html(findings(found([], { changes: { of: 'changes', changes: [change] }, hours: { of: 'hours', hours: [{ higher: 'evening', lower: 'morning', days: 60, strength: 0.5, low: 0.3, high: 0.7 }] } }))))
  expect(text).toContain('From about May 3 the days were lower.')
  expect(text).toContain('Any day from April 28 to May 9 fits nearly as well.')
  expect(text).toContain('Your mood was higher in the evening than in the morning.')
})

test('what was hidden is named only where it can be brought back', () => {
  const page = html(findings(found([], { changes: { of: 'changes', changes: [change] } }), ['people', CHANGES]))
  expect(said(page)).not.toContain('the days were lower')
  const [before, after] = page.split('id="hidden"')
  expect(said(before!)).not.toContain('seeing people')
  expect(said(after!)).toContain('seeing people')
})

test('a difference is a little, plain or much, and has words in both directions', () => {
  expect([0.1, 0.32, 0.33, 0.79, 0.8, 3].map(howMuch)).toEqual(['little', 'little', 'clear', 'clear', 'much', 'much'])
  for (const how of ['little', 'clear', 'much']) for (const way of ['up', 'down']) expect(en).toHaveProperty([`how.${way}.${how}`])
})

describe('what helped', () => {
  const at = (hour: number) => instantOf('2026-11-01T00:00:00Z').add({ hours: hour })
  const practised = (practice: string, skill: Practised['skill'], times: number, after = 4): Practised[] => Array.from({ length: times }, (_, nth) => ({ practice, skill, at: at(nth * 30), before: 3, after }))
  const shown = (all: Practised[]) => said(html(<HelpedSkills practised={all} helped={whatHelped(all, [])} titleOf={(id) => ({ title: `Title of ${id}`, language: 'en' })} />))

  test('names the five skills in their own order, whatever was done', () => {
    const text = shown([...practised('z', 'connect', 9), ...practised('a', 'steady', 1)])
    const places = ['Steady', 'Notice', 'Rethink', 'Act', 'Connect'].map((name) => text.indexOf(` ${name} `))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).toHaveLength(skills.length)
  })

  test('says from five times on how it was, all three ways, and before that only that it shows nothing', () => {
    expect(shown(practised('a', 'act', 5, 2))).toContain('Title of a Tried 5 times. Afterwards: higher 0, the same 0, lower 5.')
    const few = shown(practised('a', 'act', 4))
    expect(few).toContain('Tried 4 times. Fewer than 5 times say how it was, so this shows nothing yet.')
    expect(few).not.toContain('higher 4')
  })

  test('knows no medals, runs, points or best', () => {
    expect(Object.entries(en).filter(([key]) => key.startsWith('helped') || key.startsWith('skill')).map(([, text]) => text).join(' ')).not.toMatch(/streak|medal|badge|points|score|best|level|in a row|keep it up/i)
  })
})
