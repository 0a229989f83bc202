import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { instantOf } from '#prelude/time.ts'
import { isSigned } from '#platform/webhook.ts'
import { twilio } from './twilio.ts'

const token = 'Zq3v9Kx0aT7mWc2eLr5u'
const account = `AC${'0a'.repeat(16)}`
const [from, ours] = ['+15550100', '+15550199']
const path = '/sms/twilio'

type Came = { method: string; path: string; headers: IncomingHttpHeaders; body: string }
const came: Came[] = []
let answers: ({ status: number; body?: unknown } | 'cut')[] = []
// Twilio on this machine: takes what comes, and answers as the test says.
const server = createServer((request, reply) => {
  let body = ''
  request.on('data', (piece: Buffer) => { body += piece.toString() }).on('end', () => {
    came.push({ method: request.method!, path: request.url!, headers: request.headers, body })
    const answer = answers.shift() ?? { status: 201, body: { sid: 'SM1' } }
    if (answer === 'cut') request.socket.destroy()
    else reply.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body ?? {}))
  })
})
beforeAll(() => new Promise<void>((open) => void server.listen(0, '127.0.0.1', open)))
afterAll(() => new Promise<void>((closed) => { server.closeAllConnections(); server.close(() => closed()) }))
beforeEach(() => { came.length = 0; answers = [] })
const carrier = () => twilio({ account, token, from: ours, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })

const form = { MessageSid: 'SM0123', From: from, To: ours, Body: 'I cannot sleep ', NumMedia: '0', AccountSid: account }
const signature = (url: string, said: Record<string, string>, key = token) => createHmac('sha1', key).update(url + Object.keys(said).sort().map((name) => name + said[name]).join('')).digest('base64')
const signed = (url: string, said: Record<string, string> = form, over = url) => carrier().hear({ url, headers: { 'x-twilio-signature': signature(over, said) }, form: said })
const url = `https://care.example.org${path}`

describe('what is handed over', () => {
  test('is signed as the carrier\'s own documentation shows by example', () => {
    const said = 'https://mycompany.com/myapp.php?foo=1&bar=2CallSidCA1234567890ABCDECaller+14158675309Digits1234From+14158675309To+18005551212'
    expect(isSigned('12345', said, 'RSOYDt4T1cUTdK1PDd93/VVr8B8=')).toBe(true)
    expect(isSigned('12346', said, 'RSOYDt4T1cUTdK1PDd93/VVr8B8=')).toBe(false)
  })

  test('is a message where the signature is right, word for word', () => {
    expect(signed(url)).toEqual({ kind: 'message', from, to: ours, id: 'SM0123', text: 'I cannot sleep ' })
    expect(signed(url, { ...form, Body: 'ñ ع 😀 & = +' })).toMatchObject({ text: 'ñ ع 😀 & = +' })
  })

  test('may be signed with or without the port that goes without saying', () => {
    expect(signed(url, form, `https://care.example.org:443${path}`).kind).toBe('message')
    expect(signed(`https://care.example.org:8443${path}`, form, url).kind).toBe('message')
    expect(signed(`https://care.example.org:8443${path}`).kind).toBe('message')
  })

  test('is refused where the signature is missing, of another key, or of other words or another address', () => {
    const hear = (headers: Record<string, string | string[]>, said: Record<string, string> = form, at = url) => carrier().hear({ url: at, headers, form: said }).kind
    const right = signature(url, form)
    expect(hear({ 'x-twilio-signature': right })).toBe('message')
    expect(hear({})).toBe('refused')
    for (const wrong of ['', 'x', right.slice(0, -4), `${right}AAAA`, signature(url, form, 'another-key-of-this-length')]) expect(hear({ 'x-twilio-signature': wrong }), wrong).toBe('refused')
    expect(hear({ 'x-twilio-signature': [right, right] })).toBe('refused')
    expect(hear({ 'x-twilio-signature': right }, { ...form, Body: 'STOP' })).toBe('refused')
    expect(hear({ 'x-twilio-signature': right }, { ...form, Extra: '1' })).toBe('refused')
    expect(hear({ 'x-twilio-signature': right }, form, `${url}?x=1`)).toBe('refused')
    expect(hear({ 'x-twilio-signature': right }, form, 'https://other.example.org/sms/twilio')).toBe('refused')
  })

  test('is refused, signed or not, where there is nobody to answer, or another number of the account was written to', () => {
    for (const odd of [{ From: 'BANK' }, { From: 'whatsapp:+15550100' }, { To: '+15550198' }, { MessageSid: '' }]) expect(signed(url, { ...form, ...odd }).kind, JSON.stringify(odd)).toBe('refused')
  })
})

describe('a text that is sent', () => {
  const send = (triedAt?: string) => carrier().send(from, 'Are you safe? ñ & +', { id: 'a', ...(triedAt ? { triedAt: instantOf(triedAt) } : {}) })

  test('goes as a form, under the account\'s name and secret', async () => {
    expect(await send()).toEqual({ became: 'sent' })
    expect(came).toMatchObject([{ method: 'POST', path: `/2010-04-01/Accounts/${account}/Messages.json` }])
    expect(came[0]!.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/)
    expect(came[0]!.headers.authorization).toBe(`Basic ${Buffer.from(`${account}:${token}`).toString('base64')}`)
    expect(Object.fromEntries(new URLSearchParams(came[0]!.body))).toEqual({ To: from, From: ours, Body: 'Are you safe? ñ & +' })
  })

  test.each([
    [429, { code: 20429 }, 'later'], [400, { code: 21611 }, 'later'], [401, { code: 20003 }, 'later'], [400, { code: 21610 }, 'stopped'], [500, {}, 'unknown'], [503, {}, 'unknown'],
    [400, { code: 21211 }, 'refused'], [404, {}, 'refused'], [302, {}, 'unknown'],
  ] as const)('that is answered %i %j became: %s', async (status, body, became) => {
    answers = [{ status, body }]
    expect(await send()).toMatchObject({ became })
  })

  test('and cut off may have been taken, so nobody knows', async () => {
    answers = ['cut']
    expect(await send()).toEqual({ became: 'unknown' })
  })

  const listed = (...messages: { body: string; date_created: string }[]) => ({ status: 200, body: { messages } })
  const text = 'Are you safe? ñ & +'

  test('is not sent again where the carrier lists it since it was tried', async () => {
    answers = [listed({ body: 'another', date_created: 'Wed, 25 Nov 2026 18:00:05 +0000' }, { body: text, date_created: 'Wed, 25 Nov 2026 18:00:01 +0000' })]
    expect(await send('2026-11-25T18:00:00Z')).toEqual({ became: 'sent' })
    expect(came.map(({ method }) => method)).toEqual(['GET'])
    expect(new URL(came[0]!.path, 'http://x').searchParams.get('To')).toBe(from)
  })

  test('is sent again where the carrier has it not, or only from another time', async () => {
    answers = [listed({ body: text, date_created: 'Tue, 24 Nov 2026 18:00:01 +0000' }, { body: text, date_created: 'some day' })]
    expect(await send('2026-11-25T18:00:00Z')).toEqual({ became: 'sent' })
    expect(came.map(({ method }) => method)).toEqual(['GET', 'POST'])
  })

  test.each([[{ status: 500 }], ['cut' as const], [{ status: 200, body: { odd: true } }]])('waits where the carrier does not say what it has: %j', async (answer) => {
    answers = [answer]
    expect(await send('2026-11-25T18:00:00Z')).toEqual({ became: 'unknown' })
    expect(came.map(({ method }) => method)).toEqual(['GET'])
  })
})
