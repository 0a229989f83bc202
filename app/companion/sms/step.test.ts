import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Language } from '#prelude/languages.ts'
import { instantOf } from '#prelude/time.ts'
import { openModels } from '#language/tools/onDisk.ts'
import { isAbove, rankOf } from '#risk/signal.ts'
import { weightOf } from '#talk/tidy.ts'
import { asSent, fits } from './alphabet.ts'
import { MOST_AT_FIRST, MOST_TEXTS } from './reply.ts'
import { MOST_BYTES, step, type Around, type Held } from './step.ts'

const { classify } = await openModels()
const around: Around = { country: 'US', service: 'Evenkeel', language: 'en', now: instantOf('2026-11-25T18:00:00Z'), classify }

/** What each text of one talk is answered. */
function talkOf(texts: readonly string[], more: Partial<Around> = {}) {
  let held: Held | undefined
  const answers = texts.map((text) => {
    const { to, texts } = step(held, text, { ...around, ...more })
    held = typeof to === 'string' ? undefined : to
    return texts
  })
  return { held: held!, answers, last: answers.at(-1)!, level: held?.state.risk.level }
}

test.each<[Language, string, string[]]>([
  ['en', 'hello', ['program', 'not sealed', 'STOP', 'HELP', '911']], ['es', 'hola', ['programa', 'no van sellados', 'STOP', 'AYUDA', '911']],
  ['fr', 'bonjour', ['programme', 'ne sont pas scellés', 'STOP', 'AIDE', '911']], ['ar', 'مرحبا', ['برنامج', 'غير مختومة', 'STOP', 'HELP', '911']],
])('the first answer in %s says that it is a program, that texts are not sealed, how to stop and where help is; the next does not say it again', (_language, text, said) => {
  const { answers: [first, second] } = talkOf([text, text])
  const notice = first!.join(' ')
  for (const part of said) expect(notice).toContain(part)
  expect(second!.join(' ')).not.toContain('STOP')
})

test('HELP says it at length, with the lines, and changes nothing of the talk', () => {
  const before = talkOf(['I want to kill myself'])
  const { to, texts } = step(before.held, 'HELP', around)
  for (const part of ['911', 'call or text 988', 'program', 'not sealed', 'STOP', 'FORGET', 'MENU']) expect(texts.join(' ')).toContain(part)
  expect(to).toMatchObject({ state: { ...before.held.state } })
})

test('quick answers become numbered keys, and a bare number answers them', () => {
  const { last, held } = talkOf(['hello', 'I have been thinking about dying'])
  expect(last.join(' ')).toMatch(/Are you thinking about ending your life\?.* 1 Yes 2 Sometimes 3 No 4 It is a fear, not a wish 5 I mean someone else 6 I'd rather not say/)
  for (const [text, level] of [['1', 'high'], ['1)', 'high'], ['١', 'high'], ['yes', 'high'], ['3', 'low'], ['4.', 'low'], ['It is a fear, not a wish', 'low']] as const) {
    expect((step(held, text, around).to as Held).state.risk.level, text).toBe(level)
  }
})

test('where a number answers a scale there are no keys that it could be taken for', () => {
  const { last, held } = talkOf(['hello', 'thought record', 'my boss shouted', '1'])
  expect(last.join(' ')).toContain('0 to 10')
  expect(last.join(' ')).not.toMatch(/\b1 [A-Z]/)
  expect((step(held, '1', around).to as Held).state.at?.got['strength']).toBe('1')
})

test.each<[Language, string, string, RegExp]>([
  ['en', 'US', 'I want to kill myself', /^Emergency: 911\. 988 .*988/], ['es', 'ES', 'me quiero matar', /^Emergencias: 112\. L[ií]nea 024: llama al 024/],
  ['fr', 'FR', 'je vais me tuer ce soir', /^Urgences : 112\..* \d/], ['ar', 'EG', 'اريد ان اقتل نفسي', /^الطوارئ: 123/],
])('words of danger in %s: the lines of the country of the service come first, with their numbers, and the question with its keys is asked', (language, country, text, lines) => {
  const { last, level } = talkOf([text], { country, language })
  expect(isAbove(level!, 'moderate')).toBe(true)
  expect(last[0]).toMatch(lines)
  expect(last.join(' ')).toMatch(/[?؟]/)
  expect(last.join(' ')).toMatch(/1 \S/)
  expect(last.join(' ')).toMatch(/STOP/)
})

test('the numbers come again as long as the level is high, and the lines stay when it falls to moderate', () => {
  const { answers } = talkOf(['I want to kill myself', 'nothing matters', '2', 'I do not know'])
  for (const answer of answers) expect(answer.join(' ')).toMatch(/911.*988/)
})

test('who is told of violence by somebody close is first asked whether texts are safe there, in words that tell nothing, and after a no gets none', () => {
  const { last, held } = talkOf(['my husband hits me'])
  expect(last).toEqual(['In danger: 911. Is it safe for you to get texts here now? 1 yes 2 no. If not, delete this and write when it is.'])
  for (const no of ['2', 'no', 'No!', 'not safe', 'I am not safe', 'لا']) expect(step(held, no, around).texts, no).toEqual([])
  for (const yes of ['1', 'yes', 'sí']) {
    const { texts } = step(held, yes, around)
    expect(texts.join(' '), yes).toMatch(/988/)
    expect(texts.join(' '), yes).toContain('not sealed')
  }
})

test('a number does not answer a question that has not gone out, and nor does a no', () => {
  const { held } = talkOf(['hello', 'I want to kill myself'])
  for (const text of ['2', '6', 'no', 'I am safe', 'someone is with me', 'it is a fear']) {
    expect((step(held, text, { ...around, isWaiting: true }).to as Held).state.risk.level, text).toBe('high')
  }
  expect((step(held, '2', around).to as Held).state.risk.level).toBe('moderate')
})

test('the name of a language, and a text that is clearly in it, change the language', () => {
  expect(talkOf(['hello', 'español']).held.state.language).toBe('es')
  expect(talkOf(['hello', 'hola, no puedo dormir']).held.state.language).toBe('es')
  expect(talkOf(['bonjour', 'English']).last.join(' ')).toMatch(/How are you|What is/)
  expect(talkOf(['hi'], { language: 'es' }).held.state.language).toBe('en')
  expect(talkOf(['12 34'], { language: 'fr' }).held.state.language).toBe('fr')
})

test('rule 9: a language that is not switched on gets lines, people and the talk about danger, and no exercise', () => {
  const { answers, held } = talkOf(['hola', 'no puedo dormir', 'menú'], { country: 'ES', off: ['es'] })
  for (const answer of answers) expect(answer.join(' ')).toMatch(/112.*024/)
  expect(held.state.at).toBeUndefined()
  expect(isAbove(talkOf(['hola', 'me quiero morir', '1'], { country: 'ES', off: ['es'] }).level!, 'moderate')).toBe(true)
})

test('a language nobody here speaks is answered in it, with the lines', () => {
  expect(talkOf(['ich bin heute sehr traurig und kann nicht mehr'], { country: 'DE' }).last.join(' ')).toMatch(/Ich bin ein Programm.*112/)
})

test('STOP and FORGET end the talk with a text that holds the emergency number', () => {
  const { held } = talkOf(['hello'])
  expect(step(held, 'stop', around)).toEqual({ to: 'stopped', texts: [expect.stringContaining('911')] })
  expect(step(held, 'FORGET', around)).toEqual({ to: 'forgotten', texts: [expect.stringContaining('911')] })
  expect(step(undefined, 'arrêt', around).texts[0]).toContain('appelez')
})

test('START in an open talk greets, and does not lower what was heard', () => {
  expect(talkOf(['I want to kill myself', 'START']).level).toBe('high')
  expect(talkOf(['START']).last.join(' ')).toContain('not sealed')
})

test('what the talk can do only on a screen is not offered', () => {
  const { answers } = talkOf(['hello', 'menu', 'remember that I like tea', 'yes', 'what do you remember', 'I want to talk to a person', 'I want to kill myself', 'open my safety plan', 'breathing'])
  expect(answers.flat().join(' ')).not.toMatch(/page|screen|device|Open |memory/i)
})

const anyText = fc.oneof(
  fc.string({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: fc.constantFrom('a', 'é', 'ع', '😀', ' ', '.'), minLength: 100, maxLength: 1700 }),
  fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8', '9', '0', 'yes', 'no', 'menu', 'more', 'HELP', 'START', 'español', 'العربية', 'français', 'english', 'thought record', 'I want to kill myself', 'me quiero matar', 'je veux mourir', 'اريد ان اموت', 'my husband hits me', 'my friend wants to die', 'I could hurt someone', 'be warmer', 'not what I meant', 'pause', 'go on', 'I cannot sleep', 'ich will sterben', 'хочу умереть', ''),
)

test('whatever is written: each text goes as one, there are at most five (seven at first), the state stays small, and nothing is thrown', () => {
  fc.assert(fc.property(fc.array(anyText, { minLength: 1, maxLength: 20 }), fc.constantFrom('US', 'ES', 'SA', 'IN', 'XX'), fc.constantFrom<Language>('en', 'es', 'fr', 'ar'), (texts, country, language) => {
    let held: Held | undefined
    for (const text of texts) {
      const isFirst = held?.told !== true
      const answer = step(held, text, { ...around, country, language })
      expect(answer.texts.length).toBeLessThanOrEqual(isFirst || text === 'HELP' ? MOST_AT_FIRST : MOST_TEXTS)
      for (const one of answer.texts) {
        expect(fits(one)).toBe(true)
        expect(one).toBe(asSent(one))
        expect(one).not.toBe('')
      }
      held = typeof answer.to === 'string' ? undefined : answer.to
      if (!held) continue
      // Whatever had to be left out, the keys that a number answers stand there.
      if ((held.state.keys ?? []).length > 0 && answer.texts.length > 0 && text !== 'HELP') expect(answer.texts.join(' ')).toMatch(/(?:^| )1 /)
      expect(weightOf(held.state)).toBeLessThanOrEqual(MOST_BYTES)
      expect(JSON.parse(JSON.stringify(held))).toEqual(held)
    }
  }), { numRuns: 60 })
})

test('in any order, what was raised is never lost while no answer is to be had', () => {
  const said = ['hello', 'I want to kill myself', 'no', '3', 'I am safe', 'bread', 'goodbye', 'HELP', 'it is a fear', 'START']
  fc.assert(fc.property(fc.shuffledSubarray(said, { minLength: 2 }), (texts) => {
    let highest = 0
    let held: Held | undefined
    for (const text of texts) {
      const { to } = step(held, text, { ...around, isWaiting: true })
      held = to as Held
      expect(rankOf(held.state.risk.level)).toBeGreaterThanOrEqual(highest)
      highest = rankOf(held.state.risk.level)
    }
    if (texts.includes('I want to kill myself')) expect(highest).toBeGreaterThanOrEqual(rankOf('high'))
  }))
})
