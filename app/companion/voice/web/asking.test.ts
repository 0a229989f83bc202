import { describe, expect, test } from 'vitest'
import { instantOf } from '#prelude/time.ts'
import type { Call } from '#wire/client.ts'
import { load } from '#language/classify.ts'
import type { Classify } from '#talk/guard.ts'
import { begin, type Reply, type State } from '#talk/state.ts'
import { talk } from '#talk/talk.ts'
import { voices } from '#talk/voices.ts'
import type { Line } from '../../records.ts'
import type { VoiceConsent } from '../consent.ts'
import { askOther, whatLeaves, type Asking } from './asking.ts'

const at = instantOf('2026-11-25T18:00:00Z')
const voice = { host: 'models.example.org', model: 'small-1' }
const consent: VoiceConsent = { kind: 'voice-consent', ...voice, givenOn: Temporal.PlainDate.from('2026-11-25') }
const classify = load(undefined).classify as Classify
const never = () => new Promise<void>(() => {})
const fine = 'That sounds hard. What was the hardest part?'

/** A talk as the screen leads it: the reply to each saying, and the lines so far, the authored answer among them. */
function led(...sayings: string[]): { lines: Line[]; reply: Reply } {
  let state: State = begin('en')
  let reply = talk(state, { event: 'opened' }, undefined, { voices, today: 1 })
  const lines: Line[] = [{ by: 'program', at, says: reply.reply.says }]
  for (const text of sayings) {
    state = reply.state
    reply = talk(state, { text }, undefined, { voices, today: 1 })
    lines.push({ by: 'person', at, text, marks: [] }, { by: 'program', at, says: reply.reply.says })
  }
  return { lines, reply: reply.reply }
}

/** What the service would be asked, and how it answers. */
function asking(answer: () => Promise<Awaited<ReturnType<Call>>> = async () => ({ ok: true, value: { text: fine, model: voice.model } }) as never, more: Partial<Asking> = {}) {
  const asked: unknown[] = []
  const call = (async (_row: unknown, takes: unknown) => { asked.push(takes); return answer() }) as unknown as Call
  return { asked, with: { call, voice, consent: () => consent, understanding: async () => ({ classify }), patience: never, ...more } satisfies Asking }
}

const calm = led('work was long and the bus was late')

describe('before a yes', () => {
  test.each<[string, Partial<Asking>]>([
    ['no yes was said', { consent: () => undefined }], ['the yes was for another host', { consent: () => ({ ...consent, host: 'other.example.org' }) }], ['the yes was for another model', { consent: () => ({ ...consent, model: 'small-2' }) }], ['the service names none', { voice: null }],
  ])('nothing leaves: %s', async (_, more) => {
    const { asked, with: how } = asking(undefined, more)
    expect(await askOther(calm.lines, calm.reply, how)).toBeUndefined()
    expect(asked).toEqual([])
  })

  test('a yes that is taken back while a line is being made ready counts at once', async () => {
    let held: VoiceConsent | undefined = consent
    const { asked, with: how } = asking(undefined, { consent: () => held, understanding: async () => { held = undefined; return { classify } } })
    expect(await askOther(calm.lines, calm.reply, how)).toBeUndefined()
    expect(asked).toEqual([])
  })

  test('an answer that comes after the yes was taken back is not shown', async () => {
    let held: VoiceConsent | undefined = consent
    const { with: how } = asking(async () => { held = undefined; return { ok: true, value: { text: fine, model: voice.model } } as never }, { consent: () => held })
    expect(await askOther(calm.lines, calm.reply, how)).toBeUndefined()
  })
})

describe('after a yes', () => {
  test('the line comes with its model, and what left was the last lines, masked, and their language', async () => {
    const { lines, reply } = led('hello there, i am Walburga', 'work was long and the bus was late at 9')
    const { asked, with: how } = asking()
    expect(await askOther(lines, reply, how)).toEqual({ text: fine, model: 'small-1' })
    expect(asked).toHaveLength(1)
    expect(Object.keys(asked[0] as object).toSorted()).toEqual(['language', 'lines'])
    const sent = JSON.stringify(asked[0])
    expect(sent).toContain('the bus was late at [number]')
    expect(sent).not.toContain('Walburga')
    // The authored answer to it is not part of what is asked.
    for (const words of reply.says) expect(sent).not.toContain(words)
  })

  test.each<[string, string[]]>([['a question about danger', ['i want to die']], ['a limit', ['should i stop taking my pills']], ['an exercise', ['breathing']], ['thanks', ['work was long', 'thank you']]])('nothing leaves where the reply is %s', async (_, sayings) => {
    const { lines, reply } = led(...sayings)
    const { asked, with: how } = asking()
    expect(await askOther(lines, reply, how)).toBeUndefined()
    expect(asked).toEqual([])
  })

  test('nothing leaves while words of danger are among the last lines, though this reply only listens', async () => {
    const lines: Line[] = [{ by: 'person', at, text: 'i want to die', marks: [] }, ...calm.lines.slice(1)]
    const { asked, with: how } = asking()
    expect(await whatLeaves(lines, 'en', how)).toBe('grave')
    expect(await askOther(lines, calm.reply, how)).toBeUndefined()
    expect(asked).toEqual([])
  })

  test.each(['You should rest.', 'I am here for you.', 'See example.org for more.', 'Take two of the pills.', 'Your mother must be worried.', ''])('what the service lets pass is judged on the device again: %s', async (text) => {
    const { with: how } = asking(async () => ({ ok: true, value: { text, model: voice.model } }) as never)
    expect(await askOther(calm.lines, calm.reply, how)).toBeUndefined()
  })

  test.each(['off', 'no-answer', 'unfit', 'too-fast', 'unreachable', 'signed-out'])('a no of the service (%s) leaves the authored line', async (refusal) => {
    const { with: how } = asking(async () => ({ ok: false, refusal }) as never)
    expect(await askOther(calm.lines, calm.reply, how)).toBeUndefined()
  })

  test('a line that breaks leaves it as well', async () => {
    const { with: how } = asking(async () => { throw new Error('broken') })
    expect(await askOther(calm.lines, calm.reply, how)).toBeUndefined()
  })

  test('whoever comes late is not heard: the authored line stands', async () => {
    let come: (answer: never) => void = () => {}
    let over: () => void = () => {}
    const { asked, with: how } = asking(() => new Promise((later) => { come = later }), { patience: () => new Promise((end) => { over = end }) })
    const line = askOther(calm.lines, calm.reply, how)
    await expect.poll(() => asked.length).toBe(1)
    over()
    expect(await line).toBeUndefined()
    come({ ok: true, value: { text: fine, model: voice.model } } as never)
    expect(await line).toBeUndefined()
  })
})
