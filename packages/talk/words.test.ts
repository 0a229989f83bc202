import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Language } from '#prelude/languages.ts'
import { wordsIn } from '#risk/phrases.ts'
import { exercises, isExercise } from './flow.ts'
import { cry, dialled, type Rule, rules, rulesBroken } from './forbidden.ts'
import { flows } from './flows/index.ts'
import { switchedOn } from './languages.ts'
import { voices } from './voices.ts'
import neighbours from './words/neighbours.json' with { type: 'json' }
import { type Voice, waysOf } from './words.ts'
import type { Tone } from './state.ts'

const tones: Tone[] = ['plain', 'warm', 'brief']
/** All the ways every line of a voice can be said: whatever a person can be answered with is among them. */
const everyWay = (voice: Voice): { key: string; text: string }[] => Object.keys(voice).flatMap((key) => [...new Set(tones.flatMap((tone) => waysOf(voice, key, tone)))].map((text) => ({ key, text })))
const all = Object.entries(voices).flatMap(([language, voice]) => everyWay(voice).map((one) => ({ language, ...one })))
const holesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([hole]) => hole).sort()

const firstFlows = ['check-in', 'thought-record', 'grounding', 'breathing', 'sleep', 'activation', 'worry-time'] as const

test('every switched-on language has the words for safety, limits, listening and the first exercises', () => {
  const mustHave = Object.keys(voices.en).filter((key) => {
    const [flow = ''] = key.split('.')
    if (flow === 'quick') { const id = key.slice(6); return !isExercise(id) || (firstFlows as readonly string[]).includes(id) }
    return !isExercise(flow) || (firstFlows as readonly string[]).includes(flow)
  }).filter((key) => !onlyLater.has(key))
  for (const language of Object.keys(switchedOn) as (keyof typeof voices)[]) expect(mustHave.filter((key) => waysOf(voices[language], key, 'plain').length === 0), language).toEqual([])
})
/** Quick answers that only the exercises of English have. */
const onlyLater = new Set(['tell', 'cool-first', 'today-hard', 'hold', 'small-contact', 'exam', 'work', 'something-else', 'closeness', 'health-life', 'work-life', 'play-life'].map((id) => `quick.${id}`))

test('English has the words for every step of every exercise, and a name for it in the menu', () => {
  for (const name of exercises) {
    expect(waysOf(voices.en, `quick.${name}`, 'plain'), name).toHaveLength(1)
    for (const [step, { says = [`${name}.${step}`], quick = [] }] of Object.entries(flows[name])) {
      for (const key of [...says, ...quick.map((id) => `quick.${id}`)]) expect(waysOf(voices.en, key, 'plain').length, key).toBeGreaterThan(0)
    }
  }
})

test('no language has words that English lacks, and no line loses or gains a hole', () => {
  for (const { language, key, text } of all) {
    const english = waysOf(voices.en, key, 'plain')
    expect(english.length, `${language} ${key}`).toBeGreaterThan(0)
    expect(holesIn(text), `${language} ${key}`).toEqual(holesIn(english[0]!))
  }
})

test('no word is written that nothing says', () => {
  const source = globSync('**/*.ts', { cwd: import.meta.dirname, exclude: (name) => name.endsWith('.test.ts') || name.includes('words/') || name.includes('phrases/') }).map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\n')
  const steps = new Set(exercises.flatMap((name) => Object.entries(flows[name]).flatMap(([step, { says = [`${name}.${step}`] }]) => says)))
  const quick = new Set([...exercises.flatMap((name) => Object.values(flows[name]).flatMap((step) => step.quick ?? [])), ...exercises])
  const dead = Object.keys(voices.en).filter((key) => {
    const flow = key.slice(0, key.indexOf('.'))
    const rest = key.slice(key.indexOf('.') + 1)
    if (steps.has(key) || source.includes(`'${key}'`)) return false
    if (flow === 'quick') return !quick.has(rest) && !source.includes(`'${rest}'`)
    if (flow === 'trap' || flow === 'listen' || flow === 'limit') return !source.includes(`'${rest.replace(/-help$/, '')}'`)
    return !(rest === 'stay' && source.includes('`${flow}.stay`')) && !(flow === 'safety' && rest.startsWith('line-') && source.includes(`'${rest}'`))
  })
  expect(dead).toEqual([])
})

/** Lines that a phrase would hit for another meaning. Quick answers and quoted words are the person's own, who may feel. */
const naming: Partial<Record<Rule, readonly string[]>> = { praise: ['harm-to-others.left'] }

for (const rule of rules) {
  test(`rule 6: no answer in any language breaks the rule of ${rule}`, () => {
    const found = all.filter(({ language, key, text }) => !(rule === 'feeling' && key.startsWith('quick.')) && !naming[rule]?.includes(key)
      && rulesBroken(wordsIn(rule === 'feeling' ? text.replace(/[“«][^”»]*[”»]/gu, '') : text), language as Language, 'always').includes(rule))
    expect(found.map(({ language, key, text }) => `${language} ${key}: ${text}`)).toEqual([])
  })
}

test('rule 6: no answer cries out, and none holds a number to dial', () => {
  expect(all.filter(({ text }) => cry.test(text) || dialled.test(text)).map(({ language, key, text }) => `${language} ${key}: ${text}`)).toEqual([])
})

test('what is forbidden is found where it is said, in each language and in other forms of writing', () => {
  const said: [Language, Rule, string][] = [
    ['en', 'feeling', 'I’m so sorry'], ['en', 'medicine', 'Stop taking your pills.'], ['en', 'cheer', 'Everything will be fine'], ['en', 'should', 'you SHOULD rest'], ['en', 'diagnosis', 'You have depression.'],
    ['es', 'feeling', 'Lo siento mucho'], ['es', 'medicine', 'Deja de tomar la medicación'], ['es', 'cheer', 'Todo va a salir bien'], ['es', 'romance', 'cariño'], ['es', 'method', 'una pistola'],
    ['fr', 'feeling', 'Je suis désolé'], ['fr', 'medicine', 'Arrêtez votre traitement'], ['fr', 'cheer', 'Tout ira bien'], ['fr', 'romance', 'mon chéri'], ['fr', 'method', 'un couteau'],
    ['ar', 'feeling', 'أنا آسف'], ['ar', 'medicine', 'أوقفي الدواء'], ['ar', 'cheer', 'كلّ شيءٍ سيكون بخير'], ['ar', 'romance', 'يا حبيبي'], ['ar', 'method', 'بسكين أو سكين'],
  ]
  expect(said.filter(([language, rule, text]) => !rulesBroken(wordsIn(text), language, 'always').includes(rule))).toEqual([])
})

test('rule 6: every refusal comes with something that helps', () => {
  for (const [language, voice] of Object.entries(voices)) {
    const refusals = Object.keys(voice).filter((key) => /^limit\.[a-z-]+$/.test(key) && !key.endsWith('-help') && !['limit.insult', 'limit.advice', 'limit.who-reads', 'limit.cheer', 'limit.task'].includes(key))
    expect(refusals.length).toBeGreaterThan(7)
    for (const key of refusals) expect(waysOf(voice, `${key}-help`, 'plain').length, `${language} ${key}`).toBeGreaterThan(0)
  }
})

const sentences = (text: string) => text.replace(/[“«][^”»]*[”»]/g, 'x').split(/[.?!؟:;](?:\s|$)/).map((one) => one.trim()).filter(Boolean)
const wordCount = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length

test('sentences stay short: at most 20 words, and 16 where it is about safety', () => {
  const long = all.flatMap(({ language, key, text }) => sentences(text).filter((one) => wordCount(one) > (/^(?:safety|abuse|other-person|harm-to-others)\./.test(key) ? 16 : 20)).map((one) => `${language} ${key} (${wordCount(one)}): ${one}`))
  expect(long).toEqual([])
})

test('lines that are said often have at least three ways, and the brief ones are no longer than the plain', () => {
  for (const [language, voice] of Object.entries(voices)) {
    for (const key of Object.keys(voice).filter((one) => /^(?:listen\.(?!good-question)|greet\.(?:ask|again)|machine\.is|goodbye\.say|thanks\.say|silence\.say|unclear\.say|repair\.offer|check-in\.start|safety\.(?:stay|near-stay|near-next|stay-next)$|trap\.ask)/.test(one))) {
      expect(waysOf(voice, key, 'plain').length, `${language} ${key}`).toBeGreaterThanOrEqual(3)
      const mean = (tone: Tone) => waysOf(voice, key, tone).reduce((sum, text) => sum + text.length, 0) / waysOf(voice, key, tone).length
      expect(mean('brief'), `${language} ${key}`).toBeLessThanOrEqual(mean('plain'))
    }
  }
})

test('rule 8: in every language it says that it is a program, at the start and when asked', () => {
  const program: Record<string, RegExp> = { en: /program/, es: /programa/, fr: /programme/, ar: /برنامج/ }
  for (const [language, voice] of Object.entries(voices)) {
    for (const key of ['greet.first', 'program.short', 'machine.is']) for (const way of waysOf(voice, key, 'plain')) expect(way, `${language} ${key}`).toMatch(program[language]!)
  }
})

test('rule 9: in each neighbour language the person is told, and asked about danger, in that language', () => {
  for (const [language, { says, asks }] of Object.entries(neighbours)) {
    expect(says.length, language).toBeGreaterThan(20)
    expect(asks, language).toMatch(/[?？؟]$/)
  }
})
