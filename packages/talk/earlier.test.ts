import { describe, expect, test } from 'vitest'
import { begin, type Facts, type Reply, type Said, type State, type Understood } from './state.ts'
import { talk } from './talk.ts'
import { voices } from './voices.ts'

const facts: Facts = { voices, today: 20_000 }
const agreed = { id: 'a1', what: 'walk to the corner', on: '20 November' }
const seen = [
  { thought: 'I always ruin it', view: 'I ruined one evening', on: '3 May', trap: 'overgeneralising' },
  { thought: 'nobody likes me', view: 'two people wrote this week', on: '1 March', trap: 'mind-reading' },
]
const nothing: Understood = { signal: 'none', level: 'none', why: [], traps: [], emotion: 'sadness', topic: '', intent: '' }

/** Replays what was said, and gives every reply. */
function replies(said: readonly Said[], more: Partial<Facts> = {}, understood: Understood = nothing): { all: Reply[]; last: Reply; state: State } {
  let state = begin()
  const all = said.map((one) => {
    const next = talk(state, one, 'text' in one ? understood : undefined, { ...facts, ...more })
    state = next.state
    return next.reply
  })
  return { all, last: all.at(-1)!, state }
}
const ids = (reply: Reply) => reply.quick.map(({ id }) => id)

describe('what was agreed', () => {
  const activation: Said[] = [{ quick: 'activation' }, { text: 'a walk' }, { text: 'to the corner and back' }, { text: 'tomorrow at ten' }, { quick: 'skip' }]

  test('is left for the next talk, which the person is told and may decline', () => {
    const { last } = replies(activation)
    expect(last.does).toEqual({ do: 'keep-agreed', what: 'to the corner and back' })
    expect(last.says.join(' ')).toContain('I will ask how it went')
    expect(ids(last)).toContain('do-not-ask')
    expect(replies([...activation, { quick: 'do-not-ask' }]).last.does).toEqual({ do: 'drop-agreed' })
  })

  test('is asked after once, when the next talk begins, in the person\'s own words, and it still says that it is a program', () => {
    const { last, state } = replies([{ event: 'opened' }], { agreed })
    const said = last.says.join(' ')
    for (const words of ['walk to the corner', '20 November', 'program']) expect(said).toContain(words)
    expect(last.does).toEqual({ do: 'asked-after', id: 'a1' })
    expect(ids(last).slice(0, 3)).toEqual(['did-it', 'did-some', 'did-not'])
    expect(state.asked).toBe('agreed')
  })

  test.each([['did-it', 'notice'], ['did-not', 'way']])('%s is met without praise or reproach', (quick, word) => {
    const { last } = replies([{ event: 'opened' }, { quick }], { agreed })
    expect(last.says.join(' ')).toMatch(new RegExp(`${word}|how was it|wrong time`, 'i'))
    expect(last.says.join(' ')).not.toMatch(/well done|great|good job|should/i)
  })

  test('a bare no is an answer to it, and danger in the answer goes first', () => {
    expect(replies([{ event: 'opened' }, { text: 'no' }], { agreed }).last.intent).toBe('did-not')
    expect(replies([{ event: 'opened' }, { text: 'no, I want to kill myself' }], { agreed }).last).toMatchObject({ level: 'high', showsHelpLines: true })
  })
})

describe('a check-in at the hour that was chosen', () => {
  test('is begun by the companion', () => {
    const { last, state } = replies([{ event: 'opened' }], { isDue: true })
    expect(last.flow).toBe('check-in')
    expect(ids(last)).toContain('mood-low')
    expect(state.at).toMatchObject({ flow: 'check-in', step: 'start' })
  })

  test('waits behind what was agreed, one tap away', () => {
    const { last } = replies([{ event: 'opened' }], { isDue: true, agreed })
    expect(last.intent).toBe('agreed')
    expect(ids(last)).toContain('check-in')
  })

  test('is not begun while the last talk was about danger', () => {
    const { state } = replies([{ text: 'I want to kill myself' }])
    expect(talk({ ...begin(), risk: state.risk }, { event: 'opened' }, undefined, { ...facts, isDue: true, agreed }).reply).toMatchObject({ flow: 'safety', showsHelpLines: true })
  })
})

describe('what was understood earlier', () => {
  test('a thought and the view beside it are left for later, with the trap', () => {
    const trap: Understood = { ...nothing, traps: [{ trap: 'overgeneralising', score: 0.9, words: 'always ruin' }] }
    const { last } = replies([{ quick: 'reframe' }, { text: 'I always ruin it' }, { quick: 'skip' }, { quick: 'skip' }, { text: 'one evening went badly' }], {}, trap)
    expect(last.does).toEqual({ do: 'keep-seen', thought: 'I always ruin it', view: 'one evening went badly', trap: 'overgeneralising' })
  })

  test('comes back when the same trap is met, and no other one does', () => {
    const met = (name: string) => replies([{ text: 'I always get everything wrong at work and it will be so again' }], { seen }, { ...nothing, traps: [{ trap: name, score: 0.9, words: 'always get everything wrong' }] }).last.says.join(' ')
    expect(met('overgeneralising')).toContain('3 May')
    expect(met('overgeneralising')).toContain('I ruined one evening')
    expect(met('labelling')).not.toContain('3 May')
  })

  test('"look how far" shows the oldest of the person\'s own words, and says so where there are none', () => {
    for (const said of [{ text: 'how far have I come?' }, { quick: 'look-far' }]) {
      const { last } = replies([said], { seen })
      for (const words of ['1 March', 'nobody likes me', 'two people wrote this week']) expect(last.says.join(' ')).toContain(words)
    }
    expect(replies([{ quick: 'look-far' }]).last.says.join(' ')).toContain('nothing to look back on yet')
  })

  test('the menu offers it only where there is something to see', () => {
    const pages = (more: Partial<Facts>) => replies([{ quick: 'menu' }, { quick: 'more' }, { quick: 'more' }, { quick: 'more' }], more).all.flatMap(ids)
    expect(pages({ seen })).toContain('look-far')
    expect(pages({})).not.toContain('look-far')
  })
})
