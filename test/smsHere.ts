import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { instantOf, type Instant } from '#prelude/time.ts'
import { quiet, wakeDue } from '#companion/sms/server/sending.ts'
import type { Sms } from '#companion/sms/server/sms.ts'
import { twilio } from '#companion/sms/server/twilio.ts'
import type { Held } from '#companion/sms/step.ts'
import type { World } from './world.ts'
import { worldHere } from './worldHere.ts'

const token = 'Zq3v9Kx0aT7mWc2eLr5u'
const account = `AC${'0a'.repeat(16)}`
const ours = '+15550199'
const publicUrl = 'http://localhost:8080'

/** What the carrier does with the next text: takes it, says so or not, or refuses it. */
export type Answer = 'takes' | 'takes-and-breaks' | 'takes-and-fails' | 'fails' | 'busy' | { code: number }
/** A message as Twilio hands it over; another signature than the right one, where a test wants it. */
export type Delivery = { from: string; text: string; id?: string; signature?: string | undefined }

let count = 0
/** A telephone of its own for each test. */
export const someone = () => `+1555010${String(++count).padStart(4, '0')}`
/** Twilio's signature of a form. */
export const sign = (said: Record<string, string>) => createHmac('sha1', token).update(`${publicUrl}/sms/twilio${Object.keys(said).sort().map((name) => name + said[name]).join('')}`).digest('base64')
const mailDate = (at: Instant) => new Date(at.epochMilliseconds).toUTCString().replace('GMT', '+0000')

/** A world with the door of texts, and Twilio on this machine behind it. Everything is empty before each test. */
export function smsHere() {
  const here = {
    world: undefined as unknown as World, owner: undefined as unknown as pg.Client, sms: undefined as unknown as Sms,
    sent: [] as { to: string; text: string; at: Instant }[], answers: [] as Answer[], usual: 'takes' as Answer, lines: [] as string[],

    /** Hands a message over as Twilio does. */
    async deliver({ from, text, id = `SM${++count}`, ...more }: Delivery) {
      const said = { MessageSid: id, From: from, To: ours, Body: text }
      const signature = 'signature' in more ? more.signature : sign(said)
      return here.world.visitor().fetch('/sms/twilio', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', ...(signature === undefined ? {} : { 'x-twilio-signature': signature }) }, payload: new URLSearchParams(said).toString() })
    },
    /** Hands it over, waits until nothing is on its way, and gives the texts that went out for it. */
    async write(from: string, text: string, id?: string): Promise<string[]> {
      const before = here.sent.length
      expect((await here.deliver({ from, text, ...(id ? { id } : {}) })).statusCode).toBe(200)
      await quiet(here.sms)
      return here.sent.slice(before).map((one) => one.text)
    },
    /** What comes round each minute. */
    async minute() {
      await here.world.house.inJobs.within((tx) => wakeDue(tx, { transactions: here.world.house.transactions, log: here.world.house.app.log }, here.sms))
      await quiet(here.sms)
    },
    later: (time: { seconds?: number; minutes?: number; hours?: number }) => { here.world.now = here.world.now.add(time) },
    rows: async (table: 'talk' | 'heard' | 'reply') => (await here.owner.query(`select * from companion.sms_${table}`)).rows as Record<string, unknown>[],
    /** A sealed column of a row, opened. */
    opened: (column: 'sms_talk.said' | 'sms_reply.said', row: Record<string, unknown>) =>
      here.world.house.inJobs.within(async ({ envelopes }) => envelopes.openForHouse({ column: `companion.${column}`, row: row['id'] as string }, row['said'] as Buffer).toString()),
    /** The one talk that is kept. */
    talk: async () => JSON.parse(await here.opened('sms_talk.said', (await here.rows('talk'))[0]!)) as Held,
    level: async () => (await here.talk()).state.risk.level,
  }

  // What it has taken it lists, newest first.
  const server = createServer((request, reply) => {
    let body = ''
    request.on('data', (piece: Buffer) => { body += piece.toString() }).on('end', () => {
      const say = (status: number, said: unknown) => void reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said))
      if (request.method === 'GET') {
        const to = new URL(request.url!, 'http://x').searchParams.get('To')
        return say(200, { messages: here.sent.filter((one) => one.to === to).map(({ text, at }) => ({ body: text, date_created: mailDate(at) })).toReversed() })
      }
      const answer = here.answers.shift() ?? here.usual
      const said = new URLSearchParams(body)
      if (answer === 'takes' || answer === 'takes-and-breaks' || answer === 'takes-and-fails') here.sent.push({ to: said.get('To')!, text: said.get('Body')!, at: here.world.now })
      if (answer === 'takes') return say(201, { sid: 'SM' })
      if (answer === 'takes-and-breaks') return void request.socket.destroy()
      if (answer === 'busy') return say(429, { code: 20429 })
      return typeof answer === 'object' ? say(400, { code: answer.code }) : say(503, {})
    })
  })
  beforeAll(() => new Promise<void>((open) => void server.listen(0, '127.0.0.1', open)))
  afterAll(() => new Promise<void>((closed) => { server.closeAllConnections(); server.close(() => closed()) }))

  worldHere(({ world, owner }) => { Object.assign(here, { world, owner }) }, {
    later() {
      const { port } = server.address() as AddressInfo
      here.sms = { carrier: twilio({ account, token, from: ours, url: `http://127.0.0.1:${port}` }), publicUrl, country: 'US', service: 'Evenkeel', language: 'en', underWay: new Map() }
      return { sms: here.sms, budgets: 'real', logTo: { write: (line) => void here.lines.push(line) } }
    },
  })
  beforeEach(async () => {
    await quiet(here.sms)
    Object.assign(here, { sent: [], answers: [], usual: 'takes' })
    here.lines.length = 0
    here.world.now = instantOf('2026-11-25T18:00:00Z')
    await here.owner.query('truncate companion.sms_talk, companion.sms_heard, companion.sms_reply')
  })
  return here
}
