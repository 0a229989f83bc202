import { createECDH, createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { instantOf } from '#prelude/time.ts'
import { encryptPush, isPushService, sendPush, vapidHeader, vapidKeyFrom } from './webpush.ts'

const bytes = (text: string) => Buffer.from(text, 'base64url')

test('the example of RFC 8291 comes out to the byte', () => {
  const place = { p256dh: bytes('BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4'), auth: bytes('BTBZMqHH6r4Tts7J_aSIgg') }
  const given = { salt: bytes('DGv6ra1nlYgDCS1FRnbzlw'), privateKey: bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw') }
  expect(encryptPush(place, Buffer.from('When I grow up, I want to be a watermelon'), given).toString('base64url')).toBe(
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN')
})

test('two pushes of the same words share nothing', () => {
  const device = createECDH('prime256v1')
  const place = { p256dh: device.generateKeys(), auth: Buffer.alloc(16, 7) }
  const [one, other] = [encryptPush(place, Buffer.from('same')), encryptPush(place, Buffer.from('same'))]
  expect(one.length).toBe(other.length)
  expect(one.subarray(0, 16)).not.toEqual(other.subarray(0, 16))
  expect(one.subarray(21)).not.toEqual(other.subarray(21))
})

test('the same secret gives the same key pair, and every secret gives one', () => {
  expect(vapidKeyFrom(Buffer.alloc(32, 5)).publicKey).toEqual(vapidKeyFrom(Buffer.alloc(32, 5)).publicKey)
  expect(vapidKeyFrom(Buffer.alloc(32, 6)).publicKey).not.toEqual(vapidKeyFrom(Buffer.alloc(32, 5)).publicKey)
  // No private keys of this curve: nought, and what lies past its order.
  for (const spoilt of [0, 255]) expect(vapidKeyFrom(Buffer.alloc(32, spoilt)).publicKey.length).toBe(65)
})

test('a push service can tell by the header who sends, to whom, and until when', () => {
  const key = vapidKeyFrom(Buffer.alloc(32, 5))
  const now = instantOf('2026-11-25T18:00:00Z')
  const header = vapidHeader('https://updates.push.services.mozilla.com/wpush/v2/abc', { key, contact: 'https://care.example.org', now })
  const [, head, body, signature, publicKey] = /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(header)!
  const point = bytes(publicKey!)
  expect(point).toEqual(key.publicKey)
  const jwk = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') }
  expect(verify('sha256', Buffer.from(`${head}.${body}`), { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' }, bytes(signature!))).toBe(true)
  expect(JSON.parse(bytes(head!).toString())).toEqual({ typ: 'JWT', alg: 'ES256' })
  expect(JSON.parse(bytes(body!).toString())).toEqual({ aud: 'https://updates.push.services.mozilla.com', exp: now.epochMilliseconds / 1000 + 3600, sub: 'https://care.example.org' })
})

test.each([
  'https://fcm.googleapis.com/fcm/send/abc:def', 'https://updates.push.services.mozilla.com/wpush/v2/abc', 'https://web.push.apple.com/abc', 'https://wns2-by3p.notify.windows.com/w/?token=abc%3d',
])('%s is a push service', (endpoint) => expect(isPushService(endpoint)).toBe(true))

test.each([
  'http://fcm.googleapis.com/x', 'https://fcm.googleapis.com:8443/x', 'https://a@fcm.googleapis.com/x', 'https://fcm.googleapis.com.evil.example/x', 'https://evilpush.apple.com/x', 'https://push.apple.com/x',
  'https://a.fcm.googleapis.com/x', 'https://127.0.0.1/x', 'https://[::1]/x', 'https://localhost/x', 'https://169.254.169.254/latest', 'file:///etc/passwd', 'nonsense', '',
])('%s is none', (endpoint) => expect(isPushService(endpoint)).toBe(false))

test('a host that tests name counts beside the known ones, and only that one', () => {
  expect(isPushService('https://stand-in.test/x', ['stand-in.test'])).toBe(true)
  expect(isPushService('https://other.test/x', ['stand-in.test'])).toBe(false)
})

const place = { endpoint: 'https://web.push.apple.com/abc', p256dh: createECDH('prime256v1').generateKeys(), auth: Buffer.alloc(16) }
const terms = { key: vapidKeyFrom(Buffer.alloc(32, 5)), contact: 'https://care.example.org', now: instantOf('2026-11-25T18:00:00Z'), ttl: 60 }
const answering = (status: number) => (async () => new Response(null, { status })) as typeof fetch

test.each([[201, 'sent'], [200, 'sent'], [404, 'gone'], [410, 'gone'], [429, 'later'], [500, 'later'], [503, 'later'], [400, 'refused'], [403, 'refused'], [413, 'refused'], [301, 'refused']] as const)(
  'a push service that answers %i: %s', async (status, outcome) => expect(await sendPush(place, Buffer.from('x'), terms, answering(status))).toBe(outcome))

test('a push service that does not answer is tried later; a device whose key is none takes no more', async () => {
  const silent = (async () => { throw new TypeError('fetch failed') }) as typeof fetch
  expect(await sendPush(place, Buffer.from('x'), terms, silent)).toBe('later')
  expect(await sendPush({ ...place, p256dh: Buffer.alloc(65, 4) }, Buffer.from('x'), terms, answering(201))).toBe('gone')
})
