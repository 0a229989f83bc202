import { createHmac } from 'node:crypto'
import pg from 'pg'
import { describe, expect, inject, test } from 'vitest'
import { rootKeysFrom } from '#platform/envelope.ts'
import { rankOf } from '#risk/signal.ts'
import { sign, smsHere, someone, type Delivery } from '#test/smsHere.ts'
import { measure } from '../alphabet.ts'
import { forgetOld } from './forgetting.ts'
import { quiet } from './sending.ts'

const here = smsHere()
const { deliver, write, rows, talk, level, later } = here

describe('a message', () => {
  test('is answered by text, and the carrier is thanked in its own way', async () => {
    const from = someone()
    const reply = await deliver({ from, text: 'hello' })
    expect(reply).toMatchObject({ statusCode: 200, body: expect.stringContaining('<Response/>') })
    expect(reply.headers['content-type']).toContain('text/xml')
    await quiet(here.sms)
    expect(here.sent.map(({ to }) => to)).toEqual(here.sent.map(() => from))
    expect(here.sent.map(({ text }) => text).join(' ')).toMatch(/program of Evenkeel.*not sealed.*STOP.*HELP.*911/)
    for (const { text } of here.sent) expect(measure(text).length).toBeLessThanOrEqual(measure(text).most)
  })

  test('leaves neither number nor words in the database or the log', async () => {
    const from = someone()
    here.usual = 'fails'
    await write(from, 'my seven lemons cannot sleep')
    for (const table of ['talk', 'heard', 'reply'] as const) {
      const kept = await rows(table)
      expect(kept.length, table).toBeGreaterThan(0)
      const read = kept.flatMap((row) => Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))).join('\n')
      expect(read).not.toMatch(/lemons|Evenkeel/)
      expect(read).not.toContain(from.slice(1))
    }
    here.usual = { code: 21211 }
    later({ minutes: 3 })
    await here.minute()
    expect(here.lines.some((line) => line.includes('21211'))).toBe(true)
    expect(here.lines.join('\n')).not.toMatch(/lemons|Evenkeel|1555/)
  })

  test.each<[string, Partial<Delivery>]>([['without a signature', { signature: undefined }], ['with a wrong one', { signature: sign({ Body: 'another' }) }], ['with an empty one', { signature: '' }]])('%s is refused, and nothing of it is kept', async (_name, more) => {
    expect(await deliver({ from: someone(), text: 'my seven lemons', ...more })).toMatchObject({ statusCode: 403, body: '' })
    await quiet(here.sms)
    expect([...await rows('talk'), ...await rows('heard'), ...await rows('reply'), ...here.sent]).toEqual([])
    expect(here.lines.join('\n')).not.toContain('lemons')
  })

  test('is refused in any other form than the carrier\'s, and where it is too large', async () => {
    const said = { MessageSid: 'SM1', From: someone(), To: '+15550199', Body: 'hello' }
    const json = await here.world.visitor().fetch('/sms/twilio', { method: 'POST', headers: { 'content-type': 'application/json', 'x-twilio-signature': sign(said) }, payload: JSON.stringify(said) })
    expect(json.statusCode).toBe(403)
    expect((await deliver({ from: someone(), text: 'x'.repeat(21_000) })).statusCode).toBe(413)
    expect(await rows('heard')).toEqual([])
  })

  test('that is handed over again is answered once', async () => {
    const from = someone()
    const first = await write(from, 'hello', 'SM-again')
    expect(first.length).toBeGreaterThan(0)
    expect(await write(from, 'hello', 'SM-again')).toEqual([])
    later({ hours: 24 })
    expect(await write(from, 'hello', 'SM-again')).toEqual([])
    expect((await talk()).state.turn).toBe(1)
  })

  test('and the same one at the same moment are one, and two of one number at once are two, one after the other', async () => {
    const from = someone()
    const replies = await Promise.all([deliver({ from, text: 'hello', id: 'SM-a' }), deliver({ from, text: 'I want to kill myself', id: 'SM-b' }), deliver({ from, text: 'hello', id: 'SM-a' }), deliver({ from, text: 'bread', id: 'SM-c' })])
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200])
    await quiet(here.sms)
    expect((await talk()).state.turn).toBe(3)
    expect(await level()).toBe('high')
    expect((await rows('heard')).length).toBe(3)
    // Everybody is told once what everybody is told.
    expect(here.sent.filter(({ text }) => text.includes('not sealed')).length).toBe(1)
  })

  test('of danger in Spanish brings the lines first, and the level stays', async () => {
    const from = someone()
    const texts = await write(from, 'hola, me quiero matar')
    expect(texts[0]).toMatch(/^Emergencias: 911\. 988 .*llama al 988/)
    expect(texts.join(' ')).toContain('no van sellados')
    expect(rankOf(await level())).toBeGreaterThanOrEqual(rankOf('high'))
    expect((await write(from, 'pan'))[0]).toMatch(/^Emergencias: 911/)
  })

  test('is not taken any more where one telephone writes more than anybody does', async () => {
    const from = someone()
    const statuses: number[] = []
    for (let place = 0; place < 42; place++) statuses.push((await deliver({ from, text: 'bread' })).statusCode)
    expect(statuses.filter((status) => status === 200).length).toBe(40)
    expect(statuses.at(-1)).toBe(429)
    expect((await deliver({ from: someone(), text: 'bread' })).statusCode).toBe(200)
  })
})

describe('STOP', () => {
  test('is confirmed by one text with the emergency number, erases the talk, and nothing is sent or written down afterwards, also in danger', async () => {
    const from = someone()
    await write(from, 'I want to kill myself')
    expect(await write(from, 'Stop.')).toEqual([expect.stringMatching(/no more texts.*911/)])
    const [row] = await rows('talk')
    expect(row).toMatchObject({ said: null, stopped_at: expect.any(Date) })
    const heard = await rows('heard')
    for (const text of ['hello', 'I want to kill myself', 'HELP', 'STOP', 'FORGET']) expect(await write(from, text), text).toEqual([])
    expect(await rows('talk')).toEqual([row])
    expect(await rows('heard')).toEqual(heard)
    expect(await rows('reply')).toEqual([])
  })

  test('takes back what was still to be sent', async () => {
    const from = someone()
    here.usual = 'busy'
    await write(from, 'hello')
    expect((await rows('reply')).length).toBeGreaterThan(1)
    await write(from, 'STOP')
    here.usual = 'takes'
    later({ minutes: 20 })
    await here.minute()
    expect(here.sent.map(({ text }) => text)).toEqual([expect.stringContaining('no more texts')])
  })

  test('holds until START, which begins anew, and it outlives the days after which a talk is forgotten', async () => {
    const from = someone()
    await write(from, 'hola')
    await write(from, 'BAJA')
    later({ hours: 24 * 40 })
    await here.world.house.inJobs.within(forgetOld)
    expect(await write(from, 'me quiero matar')).toEqual([])
    const texts = await write(from, 'START')
    expect(texts.join(' ')).toContain('not sealed')
    expect((await talk()).state.turn).toBe(1)
    expect((await write(from, 'hello')).length).toBeGreaterThan(0)
  })

  test('said to the carrier is said to us', async () => {
    const from = someone()
    here.answers = [{ code: 21610 }]
    expect(await write(from, 'hello')).toEqual([])
    expect(await rows('reply')).toEqual([])
    expect(await rows('talk')).toMatchObject([{ said: null, stopped_at: expect.any(Date) }])
    expect(await write(from, 'I want to die')).toEqual([])
  })

  test.each(['I want to end it', 'please cancel my appointment', 'I cannot stop crying'])('is not heard in “%s”', async (text) => {
    expect((await write(someone(), text)).length).toBeGreaterThan(0)
    expect(await rows('talk')).toMatchObject([{ stopped_at: null }])
  })
})

describe('FORGET', () => {
  test('leaves nothing of the talk or the number once its one confirmation has gone out', async () => {
    const from = someone()
    await write(from, 'I want to kill myself')
    expect(await write(from, 'FORGET')).toEqual([expect.stringMatching(/erased here.*911/)])
    expect([...await rows('talk'), ...await rows('reply')]).toEqual([])
    expect((await write(from, 'hello')).join(' ')).toContain('not sealed')
    expect(await level()).toBe('none')
  })

  test('that is handed over twice does not begin a talk', async () => {
    const from = someone()
    await write(from, 'FORGET', 'SM-f')
    expect(await write(from, 'FORGET', 'SM-f')).toEqual([])
    expect(await rows('talk')).toEqual([])
  })

  test('comes by itself thirty days after the last text', async () => {
    await write(someone(), 'hello')
    later({ hours: 24 * 20 })
    const from = someone()
    await write(from, 'hello')
    later({ hours: 24 * 11 })
    await here.world.house.inJobs.within(forgetOld)
    expect((await rows('talk')).length).toBe(1)
    later({ hours: 24 * 20 })
    await here.world.house.inJobs.within(forgetOld)
    expect([...await rows('talk'), ...await rows('heard'), ...await rows('reply')]).toEqual([])
  })
})

describe('through row-level security alone, the serving role', () => {
  const ask = async (sql: string, number?: string) => {
    const app = new pg.Client(here.world.connections.app)
    await app.connect()
    try {
      await app.query('begin')
      if (number !== undefined) await app.query(`select set_config('app.sms_number', $1, true)`, [number])
      return (await app.query(sql)).rowCount
    } finally {
      await app.end()
    }
  }

  test('sees and changes the rows of the number that is being answered, and of no other', async () => {
    here.usual = 'fails'
    await write(someone(), 'hello')
    const [{ number_hash: hers }] = await rows('talk') as [{ number_hash: Buffer }]
    for (const number of [undefined, '', Buffer.alloc(32).toString('hex')]) {
      for (const table of ['sms_talk', 'sms_reply']) {
        expect(await ask(`select 1 from companion.${table}`, number)).toBe(0)
        expect(await ask(`update companion.${table} set number_hash = number_hash`, number)).toBe(0)
        expect(await ask(`delete from companion.${table}`, number)).toBe(0)
      }
    }
    expect(await ask('select 1 from companion.sms_talk', hers.toString('hex'))).toBe(1)
    await expect(ask('select 1 from companion.sms_heard', hers.toString('hex'))).rejects.toMatchObject({ code: '42501' })
    await expect(ask(`insert into companion.sms_heard values ('x', now())`)).rejects.toMatchObject({ code: '42501' })
    await expect(ask(`update companion.sms_talk set number_hash = 'x'`, hers.toString('hex'))).rejects.toMatchObject({ code: '42501' })
  })
})

test('the fingerprint of a number cannot be made without the key of the house', async () => {
  const from = someone()
  await write(from, 'hello')
  const [{ number_hash }] = await rows('talk') as [{ number_hash: Buffer }]
  expect(number_hash).toEqual(createHmac('sha256', rootKeysFrom(Buffer.from(inject('rootKey'), 'base64')).derive('blind/v1')).update(`sms-number|${from}`).digest())
})
