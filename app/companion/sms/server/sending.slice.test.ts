import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rankOf } from '#risk/signal.ts'
import { smsHere, someone, type Answer } from '#test/smsHere.ts'
import { forgetOld } from './forgetting.ts'
import { quiet } from './sending.ts'

const here = smsHere()
const { deliver, write, rows, level, later } = here

describe('a carrier', () => {
  test('that is down gets every text when it is up again, once and in order', async () => {
    const from = someone()
    here.usual = 'fails'
    await write(from, 'I want to kill myself')
    const waiting = (await rows('reply')).length
    expect([here.sent.length, waiting > 2]).toEqual([0, true])
    later({ minutes: 1 })
    await here.minute()
    here.usual = 'takes'
    later({ minutes: 20 })
    await here.minute()
    expect(here.sent.length).toBe(waiting)
    expect(here.sent[0]!.text).toMatch(/^Emergency: 911/)
    expect(here.sent.at(-1)!.text).toMatch(/HELP explains/)
    expect(new Set(here.sent.map(({ text }) => text)).size).toBe(waiting)
    expect(await rows('reply')).toEqual([])
  })

  test('is not asked before its time, and the texts behind the first wait with it', async () => {
    const from = someone()
    here.answers = ['busy']
    await write(from, 'hello')
    await here.minute()
    expect(here.sent).toEqual([])
    later({ seconds: 31 })
    await here.minute()
    expect(here.sent.length).toBeGreaterThan(1)
  })

  test.each<[string, Answer]>([['breaks off', 'takes-and-breaks'], ['says that it failed', 'takes-and-fails']])('that takes a text and %s does not get it twice', async (_name, answer) => {
    const from = someone()
    here.answers = [answer]
    await write(from, 'hello')
    expect(here.sent.length).toBe(1)
    later({ minutes: 1 })
    await here.minute()
    expect(new Set(here.sent.map(({ text }) => text)).size).toBe(here.sent.length)
    expect(here.sent.length).toBeGreaterThan(1)
    expect(await rows('reply')).toEqual([])
  })

  test('is asked what it has where a process was killed between handing a text over and writing that down', async () => {
    const from = someone()
    here.usual = 'fails'
    await write(from, 'hello')
    // As it stands after the kill: taken up, out of the house, and nobody there to say so.
    const [first] = (await here.owner.query('select * from companion.sms_reply order by place')).rows as Record<string, unknown>[]
    const text = await here.opened('sms_reply.said', first!)
    here.sent.push({ to: from, text, at: here.world.now })
    here.usual = 'takes'
    await here.minute()
    expect(here.sent.length).toBe(1)
    later({ minutes: 3 })
    await here.minute()
    expect(here.sent.filter((one) => one.text === text).length).toBe(1)
    expect(await rows('reply')).toEqual([])
  })

  test('that refuses one text gets the next', async () => {
    here.answers = [{ code: 30006 }]
    const texts = await write(someone(), 'hello')
    expect(texts.length).toBeGreaterThan(0)
    expect(await rows('reply')).toEqual([])
  })

  test('that takes nothing for a day is not asked any more', async () => {
    here.usual = 'fails'
    await write(someone(), 'hello')
    later({ hours: 25 })
    await here.world.house.inJobs.within(forgetOld)
    expect(await rows('reply')).toEqual([])
  })

  test('that is down keeps a no from answering a question nobody has got', async () => {
    const from = someone()
    here.usual = 'busy'
    await write(from, 'I want to kill myself')
    for (const text of ['2', 'no', 'I am safe']) await write(from, text)
    expect(await level()).toBe('high')
  })
})

test('an open talk is at most 2 KB with all that is kept of it, however much is written, and nothing of it stays in memory', async () => {
  const from = someone()
  const much = (sign: string) => `${sign} `.repeat(400)
  for (const text of ['hello', 'thought record', much('why?'), much('ع'), '9', much('😀'), '7', much('é'), 'I want to kill myself', much('never'), '1', 'my husband hits me', 'pause', 'menu', 'more', '3', much('ñ')]) await write(from, text)
  const { rows: [{ said, whole }] } = await here.owner.query('select octet_length(said) as said, pg_column_size(t.*) as whole from companion.sms_talk t')
  expect(said).toBeGreaterThan(500)
  expect(said).toBeLessThanOrEqual(2048)
  expect(whole).toBeLessThanOrEqual(2048)
  expect(here.sms.underWay.size).toBe(0)
})

const anyMessage = fc.constantFrom('hello', 'I want to kill myself', 'no', '2', '5', 'bread', 'HELP', 'I cannot sleep', 'me quiero matar', 'START')
const inOrder = fc.array(anyMessage, { minLength: 1, maxLength: 6 }).chain((texts) => {
  const messages = texts.map((text, place) => ({ text, id: `SM-${place}` }))
  return fc.tuple(fc.constant(messages), fc.shuffledSubarray([...messages, ...messages, ...messages], { minLength: messages.length }))
})

test('in any order and with any duplicates each message is answered once, and what was raised is never lost while nothing can be answered', async () => {
  let run = 0
  await fc.assert(fc.asyncProperty(inOrder, async ([, deliveries]) => {
    await here.owner.query('truncate companion.sms_talk, companion.sms_reply')
    const from = someone()
    run += 1
    here.usual = 'busy'
    const seen = new Set<string>()
    let highest = 0
    for (const { text, id } of deliveries) {
      later({ seconds: 1 })
      const before = (await rows('reply')).length
      expect((await deliver({ from, text, id: `${id}-${run}` })).statusCode).toBe(200)
      await quiet(here.sms)
      const added = (await rows('reply')).length - before
      // One answer for each message, and none for its duplicates.
      expect(added > 0).toBe(!seen.has(id))
      seen.add(id)
      const now = rankOf(await level())
      expect(now).toBeGreaterThanOrEqual(highest)
      highest = now
    }
    expect((await rows('reply')).every(({ tries }) => Number(tries) < 20)).toBe(true)
    if (deliveries.some(({ text }) => text === 'I want to kill myself' || text === 'me quiero matar')) expect(highest).toBeGreaterThanOrEqual(rankOf('high'))
  }), { numRuns: 25 })
})

test('in any order, and all at once, a STOP that was taken holds: nothing goes out behind its one confirmation', async () => {
  let run = 0
  await fc.assert(fc.asyncProperty(fc.shuffledSubarray(['hello', 'I want to kill myself', 'bread', 'HELP'], { minLength: 1 }), fc.nat({ max: 4 }), fc.boolean(), async (texts, place, isAtOnce) => {
    const from = someone()
    run += 1
    here.sent = []
    const messages = texts.toSpliced(place, 0, 'STOP').map((text, at) => ({ from, text, id: `SM-s${run}-${at}` }))
    const twice = [...messages, ...messages.toReversed()]
    if (isAtOnce) await Promise.all(twice.map(deliver))
    else for (const message of twice) await deliver(message)
    await quiet(here.sms)
    const before = here.sent.length
    expect(here.sent.at(-1)!.text).toContain('no more texts')
    expect(here.sent.filter(({ text }) => text.includes('no more texts')).length).toBe(1)
    expect(await write(from, 'I want to die')).toEqual([])
    expect(here.sent.length).toBe(before)
  }), { numRuns: 20 })
})
