import fc from 'fast-check'
import { expect, test } from 'vitest'
import { levels, rankOf, signals } from '#risk/signal.ts'
import { exercises, type FlowName, isExercise } from './flow.ts'
import { flows } from './flows/index.ts'
import { begin, type Facts, type Reply, type Said, type State, type Understood } from './state.ts'
import { talk } from './talk.ts'
import { MOST_BYTES, weightOf } from './tidy.ts'
import { traps } from './traps.ts'
import { voices } from './voices.ts'

const facts: Facts = { voices, today: 20_000, onTrial: true }
const nothing: Understood = { signal: 'none', level: 'none', why: [], traps: [], emotion: 'neutral', topic: '', intent: '' }

/** A talk in which each thing is said in turn: a text, or a quick answer as {quick}. */
function after(...said: (string | Said)[]): { state: State; reply: Reply; replies: Reply[] } {
  let state = begin()
  const replies: Reply[] = []
  for (const one of said) {
    const next = talk(state, typeof one === 'string' ? { text: one } : one, undefined, facts)
    state = next.state
    replies.push(next.reply)
  }
  return { state, reply: replies.at(-1)!, replies }
}

test('the same four give the same answer, and nothing given is changed', () => {
  const state = after('hello', 'I cannot sleep').state
  const before = JSON.stringify(state)
  expect(talk(state, { text: 'my mind is full' }, undefined, facts)).toEqual(talk(state, { text: 'my mind is full' }, undefined, facts))
  expect(JSON.stringify(state)).toBe(before)
})

test('a state goes through JSON and back unchanged', () => {
  const { state } = after('hello', 'I want to die', 'sometimes', 'my sister is here')
  expect(JSON.parse(JSON.stringify(state))).toEqual(state)
})

const anyText = fc.oneof(
  fc.string({ maxLength: 80 }), fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('yes', 'no', '5', 'I want to die', 'kill myself', 'sometimes', 'it is a fear', 'stop', 'pause', 'go on', 'menu', 'more', 'help', 'thought record', 'I cannot sleep', 'hola', 'bonjour', 'مرحبا', 'хочу умереть', 'remember that I like tea', 'what do you remember', 'not what I meant', '😞', '', '   ', '\u0000', '\ud800', 'my husband hits me', 'my friend wants to die', 'be brief', 'are you human', 'goodbye'),
)
const allQuick = [...new Set(Object.keys(voices.en).filter((key) => key.startsWith('quick.')).map((key) => key.slice(6)))]
const anySaid: fc.Arbitrary<Said> = fc.oneof(anyText.map((text) => ({ text })), fc.constantFrom(...allQuick, 'nonsense', '__proto__', 'constructor').map((quick) => ({ quick })), fc.constantFrom('opened', 'line-tapped', 'back', 'silence').map((event) => ({ event }) as Said))
const anyUnderstood: fc.Arbitrary<Understood | undefined> = fc.option(fc.record({
  signal: fc.constantFrom(...signals), level: fc.constantFrom(...levels), why: fc.array(fc.string({ maxLength: 200 }), { maxLength: 3 }),
  traps: fc.array(fc.record({ trap: fc.constantFrom(...traps, 'unknown'), score: fc.double({ min: 0, max: 1, noNaN: true }), words: fc.string({ maxLength: 200 }) }), { maxLength: 3 }),
  emotion: fc.constantFrom('sadness', 'joy', 'anger', 'unknown', '__proto__', 'constructor'), topic: fc.string(), intent: fc.string(),
}), { nil: undefined })

test('whatever is said, it answers with words and a way on, in at most 2 KB of state, and the level falls only with an answer as its reason', () => {
  fc.assert(fc.property(fc.array(fc.tuple(anySaid, anyUnderstood), { minLength: 1, maxLength: 25 }), fc.constantFrom('plain', 'warm', 'brief'), (turns, tone) => {
    let state = begin()
    for (const [said, understood] of turns) {
      const next = talk(state, said, understood, { ...facts, tone: tone as 'plain' })
      const { reply } = next
      expect(reply.says.length).toBeGreaterThan(0)
      for (const words of reply.says) expect(words.trim()).not.toBe('')
      expect(reply.quick.length).toBeGreaterThan(0)
      expect(new Set(reply.quick.map(({ id }) => id)).size).toBe(reply.quick.length)
      expect(weightOf(next.state)).toBeLessThanOrEqual(MOST_BYTES)
      expect(reply.level).toBe(next.state.risk.level)
      if (rankOf(next.state.risk.level) < rankOf(state.risk.level)) expect(next.state.risk.reasons.at(-1)!.answer).toBeDefined()
      if (rankOf(reply.level) > rankOf('low')) {
        expect(reply.offersHuman).toBe(true)
        expect(isExercise(reply.flow)).toBe(false)
      }
      if (rankOf(reply.level) > rankOf('moderate') && !('quick' in said)) expect(reply.showsHelpLines).toBe(true)
      state = next.state
    }
  }), { numRuns: 400 })
})

test('a state stays within 2 KB with the widest signs and the longest answers', () => {
  for (const sign of ['ا', '漢', '😀', 'é', '"', '\\', '\u0001']) {
    let state = begin()
    for (const said of ['thought record', ...Array.from({ length: 9 }, () => sign.repeat(4000)), 'worry time', 'I will kill myself tonight', sign.repeat(9000), 'I want to die', 'my friend wants to die', 'my husband hits me']) {
      state = talk(state, { text: said }, { ...nothing, why: [sign.repeat(500)] }, facts).state
      expect(weightOf(state), sign).toBeLessThanOrEqual(MOST_BYTES)
    }
  }
})

test('danger in the middle of 100,000 signs is heard', () => {
  const long = `${'we walked along the river and talked about the house. '.repeat(900)} I want to kill myself. ${'and then we went home again. '.repeat(1700)}`
  expect(long.length).toBeGreaterThan(97_000)
  expect(after(long).reply).toMatchObject({ level: 'high', showsHelpLines: true })
})

test('one emoji, punctuation, silence and mixed scripts are answered, and raise nothing', () => {
  for (const text of ['😞', '...', '', '    ', '?!', 'hello привет 你好 مرحبا', '​', '\u202e\u202d']) {
    const { reply } = after(text)
    expect(reply.level, text).toBe('none')
    expect(reply.says.length, text).toBeGreaterThan(0)
  }
})

test('a hundred messages at once are each answered, and no two neighbours with the same words', () => {
  const { replies } = after(...Array.from({ length: 100 }, (_, place) => `I had a long day number ${place}`))
  const repeated = replies.filter((reply, place) => place > 0 && reply.says.join(' ') === replies[place - 1]!.says.join(' '))
  expect(repeated).toEqual([])
})

test('a line with several ways is not said twice within a week while another way is left', () => {
  const { replies } = after(...Array.from({ length: 5 }, () => 'hm'))
  const said = replies.map(({ says }) => says.at(-1)!)
  expect(new Set(said).size).toBe(said.length)
})

test('silence keeps the question that was asked, and the level', () => {
  const { state, reply } = after('I want to die', { event: 'silence' }, { event: 'silence' })
  expect(reply).toMatchObject({ level: 'moderate', showsHelpLines: true })
  expect(state.risk.level).toBe('moderate')
})

test('a seen help line is come back to: did someone answer?', () => {
  expect(after('I will kill myself', { event: 'line-tapped' }).reply).toMatchObject({ level: 'high', showsHelpLines: true, offersHuman: true })
  expect(after('I will kill myself', { event: 'back' }).reply.quick.map(({ id }) => id)).toContain('line-no')
  expect(after('I will kill myself', { event: 'line-tapped' }, { quick: 'line-no' }).reply.does).toEqual({ do: 'next-line' })
})

test('a human of the service is offered with the real wait', () => {
  const { reply } = talk(begin(), { text: 'I am going to kill myself' }, undefined, { ...facts, humans: { minutes: 7 } })
  expect(reply.says.join(' ')).toContain('about 7 minutes')
  const due = talk(begin(), { quick: 'human' }, undefined, { ...facts, humans: { minutes: 120, from: 'due' } }).reply.says.join(' ')
  expect(due).toContain('within 120 minutes')
  expect(due).not.toContain('about')
})

test('memory: a fact goes out with a yes alone, comes in as a parameter, and the state holds none of it', () => {
  const asked = after('remember that my sister is called Noor')
  expect(asked.reply.does).toEqual({ do: 'propose-memory', fact: 'my sister is called Noor' })
  expect(JSON.stringify(asked.state)).not.toContain('Noor')
  expect(after('remember that my sister is called Noor', 'yes').reply.does).toEqual({ do: 'keep-proposed' })
  expect(after('remember that my sister is called Noor', 'no').reply.does).toBeUndefined()
  const known = talk(begin(), { event: 'opened' }, undefined, { ...facts, remembered: [{ id: '1', fact: 'my sister is called Noor', toldOn: '3 May' }] })
  expect(known.reply.says.join(' ')).toContain('3 May')
  expect(JSON.stringify(known.state)).not.toContain('Noor')
})

test('three tones, and a tone can be asked for', () => {
  expect(after('please be brief').reply.does).toEqual({ do: 'set-tone', tone: 'brief' })
  const in_ = (tone: 'plain' | 'warm' | 'brief') => talk(begin(), { text: 'I am so tired' }, undefined, { ...facts, tone }).reply.says.join(' ')
  expect(new Set([in_('plain'), in_('warm'), in_('brief')]).size).toBe(3)
})

test('number keys choose the quick answers, as on the SMS door, except where a number is the answer', () => {
  const menu = after('menu').reply
  expect(after('menu', '2').reply.flow).toBe(menu.quick[1]!.id)
  expect(after('thought record', 'a meeting', 'sad', '3').state.at).toMatchObject({ flow: 'thought-record', got: { strength: '3' } })
})

test('the menu leads to every exercise that the language has', () => {
  const seen = new Set<string>()
  let state = begin()
  for (let page = 0; page < 4; page += 1) {
    const next = talk(state, page === 0 ? { text: 'menu' } : { quick: 'more' }, undefined, facts)
    for (const { id } of next.reply.quick) seen.add(id)
    state = next.state
  }
  expect(exercises.filter((name) => !seen.has(name))).toEqual([])
})

for (const name of exercises) {
  test(`${name}: can be gone through by quick answers and by free text, and ends`, () => {
    for (const how of ['quick', 'text'] as const) {
      let { state, reply } = after({ quick: name })
      expect(reply.flow).toBe(name)
      let turns = 0
      while (state.at?.flow === name) {
        turns += 1
        expect(turns, `${name} ${how}`).toBeLessThan(16)
        const own = reply.quick.find(({ id }) => !['not-meant', 'pause', 'leave', 'menu', 'human', 'listen', 'skip'].includes(id))
        const said: Said = how === 'quick' && own ? { quick: own.id } : { text: 'the blue chair by the door' }
        ;({ state, reply } = talk(state, said, undefined, facts))
        expect(reply.says.join(' ').length).toBeGreaterThan(0)
      }
    }
  })

  test(`${name}: can be left, paused, resumed and repaired at every step`, () => {
    const steps = Object.entries(flows[name]).filter(([, step]) => !step.ends)
    for (const [step] of steps) {
      const state: State = { ...after('hello').state, at: { flow: name as FlowName, step, got: { thought: 'the old thought' } } }
      const left = talk(state, { quick: 'leave' }, undefined, facts)
      expect(left.state.at, step).toBeUndefined()
      const paused = talk(state, { text: 'pause' }, undefined, facts)
      expect(paused.state.at, step).toBeUndefined()
      const resumed = talk(paused.state, { text: 'go on' }, undefined, facts)
      expect(resumed.state.at, step).toMatchObject({ flow: name, step })
      const repaired = talk({ ...state, readings: ['listen', 'check-in'] }, { text: 'that is not what I meant' }, undefined, facts)
      expect(repaired.reply.quick.map(({ id }) => id).slice(0, 3), step).toEqual(['listen', 'check-in', 'resume'])
      const asked = talk(state, { text: 'I want to talk to a real person' }, undefined, facts)
      expect(asked.reply, step).toMatchObject({ offersHuman: true })
      const danger = talk(state, { text: 'I want to kill myself' }, undefined, facts)
      expect(danger.reply, step).toMatchObject({ level: 'high', flow: 'safety', showsHelpLines: true, asksAboutSafety: true })
      expect(danger.state.paused, step).toMatchObject({ flow: name, step })
    }
  })
}

test('"not what I meant" offers the next two readings of what was said', () => {
  const { reply } = after('I feel sad and angry since my mother died', 'that is not what I meant')
  const offered = reply.quick.map(({ id }) => id).filter((id) => isExercise(id) || id === 'listen')
  expect(offered).toHaveLength(2)
  expect(offered).not.toContain('grief')
})

test('rule 5: at moderate and above no reply offers an exercise, praise or a return', () => {
  const { replies } = after('I want to die', 'yes', 'tell me about breathing', 'menu', 'goodbye', 'are you human', 'check in')
  for (const reply of replies.slice(1)) for (const { id } of reply.quick) expect(isExercise(id)).toBe(false)
})

test('the model is believed beside the phrases: what it hears raises the level, with its words', () => {
  const { reply } = talk(begin(), { text: 'the river looks kind tonight' }, { ...nothing, signal: 'passive', level: 'moderate', why: ['the river looks kind'] }, facts)
  expect(reply).toMatchObject({ level: 'moderate', asksAboutSafety: true })
  expect(reply.says.join(' ')).toContain('“the river looks kind”')
})

test('words of a language that are not loaded: danger is asked about in it, with lines, and the screen is told to load them', () => {
  const { reply } = talk(begin(), { text: 'je veux mourir, je ne veux plus vivre' }, undefined, { voices: { en: voices.en }, today: 1 })
  expect(reply).toMatchObject({ language: 'fr', level: 'moderate', asksAboutSafety: true, showsHelpLines: true, offersHuman: true, does: { do: 'speak', language: 'fr' } })
})

test('two words of danger in another language are answered in it', () => {
  expect(talk(begin(), { text: 'quiero matarme' }, undefined, facts).reply).toMatchObject({ language: 'es', level: 'high', showsHelpLines: true })
  expect(talk(begin(), { text: 'I want to kill myself' }, undefined, facts).reply.language).toBe('en')
})

test('a language that is kept switched off is not spoken: the person is told in it, with lines and a human', () => {
  const { reply } = talk(begin(), { text: 'hola, hoy estoy muy triste y no puedo más con todo esto' }, undefined, { ...facts, off: ['es'] })
  expect(reply).toMatchObject({ language: 'es', showsHelpLines: true, offersHuman: true, flow: 'none' })
})
