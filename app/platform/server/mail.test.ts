import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPost } from './mail.ts'

type Taken = { from: string; to: string[]; text: string }
const taken: Taken[] = []
let refuses = false
const server = new SMTPServer({
  authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
  onAuth: ({ username, password }, _session, done) => (username === 'house' && password === 'word' ? done(null, { user: 'house' }) : done(new Error('no'))),
  onRcptTo: (_address, _session, done) => done(refuses ? Object.assign(new Error('no such box'), { responseCode: 550 }) : null),
  onData(stream, session, done) {
    let text = ''
    stream.on('data', (chunk: Buffer) => { text += chunk.toString() })
    stream.on('end', () => {
      taken.push({ from: session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address, to: session.envelope.rcptTo.map(({ address }) => address), text })
      done()
    })
  },
})
server.on('error', () => {})
let port: number
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  port = (server.server.address() as { port: number }).port
})
afterAll(() => new Promise<void>((done) => server.close(done)))

const post = (login = '') => openPost(`smtp://${login}127.0.0.1:${port}`, 'Evenkeel <house@example.org>')

test('a letter arrives as it was written, in every script, from the house', async () => {
  const opened = post('house:word@')
  await opened.send({ to: 'theo@example.org', subject: 'A link for you', text: 'Hello Theo,\n\nلا أنام — ça va?\n.\nA line after a dot.' })
  opened.close()
  const { from, to, text } = taken.at(-1)!
  expect([from, to]).toEqual(['house@example.org', ['theo@example.org']])
  const [head, body] = text.split('\r\n\r\n', 2)
  expect(head).toMatch(/^Subject: A link for you$/m)
  expect(head).toMatch(/^From: Evenkeel <house@example\.org>$/m)
  const said = /base64/.test(head!) ? Buffer.from(body!, 'base64').toString() : body!.replaceAll('=\r\n', '')
  expect(/quoted-printable/.test(head!) ? Buffer.from(said.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString() : said).toContain('Hello Theo')
})

test('a line break in an address or a subject is refused: it could add a header', async () => {
  const opened = post()
  const before = taken.length
  for (const letter of [{ to: 'a@example.org\r\nBcc: b@example.org', subject: 'x' }, { to: 'a@example.org', subject: 'x\nBcc: b@example.org' }, { to: 'a@example.org', subject: 'x\ry' }]) {
    await expect(opened.send({ ...letter, text: 'x' })).rejects.toThrow('line break')
  }
  opened.close()
  expect(taken.length).toBe(before)
})

test('one letter goes to one address: a list in it is refused', async () => {
  const opened = post()
  const before = taken.length
  for (const to of ['a@example.org, b@example.org', 'a@example.org;b@example.org', 'friends: a@example.org, b@example.org;', '', 'nobody', 'A <a@example.org>, b@example.org']) await expect(opened.send({ to, subject: 'x', text: 'x' }), to).rejects.toThrow()
  opened.close()
  expect(taken.length).toBe(before)
})

test('a wrong word or a refused box is an error for whoever sends, not silence', async () => {
  const wrong = post('house:wrong@')
  await expect(wrong.send({ to: 'a@example.org', subject: 'x', text: 'x' })).rejects.toThrow()
  wrong.close()
  refuses = true
  const opened = post()
  await expect(opened.send({ to: 'a@example.org', subject: 'x', text: 'x' })).rejects.toThrow()
  opened.close()
  refuses = false
})

test('a text cannot read files of the house or fetch an address', async () => {
  const opened = post()
  await opened.send({ to: 'a@example.org', subject: 'x', text: { path: '/etc/hostname' } as never }).catch(() => {})
  await expect(opened.send({ to: 'a@example.org', subject: 'x', text: { href: 'http://127.0.0.1:1/' } as never })).rejects.toThrow()
  opened.close()
  expect(taken.filter(({ text }) => text.includes('/etc/hostname'))).toEqual([])
})

test('where no post is set up there is none, and it says so', async () => {
  const none = openPost(undefined, 'x@example.org')
  expect(none.ready).toBe(false)
  await expect(none.send({ to: 'a@example.org', subject: 'x', text: 'x' })).rejects.toThrow('SMTP_URL')
  none.close()
})

test('a post office that is away is an error soon, not a wait', async () => {
  const away = openPost('smtp://127.0.0.1:1', 'x@example.org')
  const began = performance.now()
  await expect(away.send({ to: 'a@example.org', subject: 'x', text: 'x' })).rejects.toThrow()
  expect(performance.now() - began).toBeLessThan(5000)
  away.close()
})
