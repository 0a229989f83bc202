import { createCipheriv, createECDH, createHash, createPrivateKey, hkdfSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import type { Instant } from '#prelude/time.ts'

// Web Push as RFC 8030, 8291 and 8292 have it: the message is readable on one device only, and the push service that
// carries it knows who sends, to which device, when, and how many bytes.

/** Where one browser takes messages: its address at a push service, its public key (P-256, 65 bytes) and its 16 secret bytes. */
export type PushPlace = { endpoint: string; p256dh: Uint8Array; auth: Uint8Array }

/** The key pair by which push services know this service again. */
export type VapidKey = { publicKey: Buffer; privateKey: KeyObject }

/** What became of a push: `gone` for a device that takes no more, `later` where it may be tried again, `refused` where trying again would not help. */
export type PushOutcome = 'sent' | 'gone' | 'later' | 'refused'

/** How a push goes out, in what a push service may see of it: `contact` is an https address of this service, `ttl` the seconds after which it is no longer worth delivering. */
export type PushTerms = { key: VapidKey; contact: string; now: Instant; ttl: number }

const HOSTS = ['fcm.googleapis.com', 'updates.push.services.mozilla.com', '.push.apple.com', '.notify.windows.com']

/** Whether an address belongs to a push service of a browser that we know. We send to nothing else, whoever asks; `more` names further hosts, for tests. */
export function isPushService(endpoint: string, more: readonly string[] = []): boolean {
  const url = URL.parse(endpoint)
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return false
  return [...HOSTS, ...more].some((host) => (host.startsWith('.') ? url.hostname.endsWith(host) : url.hostname === host))
}

/** The key pair that follows from 32 secret bytes, always the same one. */
export function vapidKeyFrom(seed: Uint8Array): VapidKey {
  const pair = createECDH('prime256v1')
  // One in four thousand million seeds is no private key of this curve: then the next one is taken.
  for (let bytes = Buffer.from(seed); ; bytes = createHash('sha256').update(bytes).digest()) {
    try {
      pair.setPrivateKey(bytes)
      break
    } catch { /* The next one. */ }
  }
  const publicKey = pair.getPublicKey()
  const jwk = { kty: 'EC', crv: 'P-256', d: fixed(pair.getPrivateKey()).toString('base64url'), x: publicKey.subarray(1, 33).toString('base64url'), y: publicKey.subarray(33).toString('base64url') }
  return { publicKey, privateKey: createPrivateKey({ key: jwk, format: 'jwk' }) }
}

const fixed = (key: Buffer) => Buffer.concat([Buffer.alloc(32 - key.length), key])

const RECORD = 4096
const derive = (from: Uint8Array, salt: Uint8Array, info: Uint8Array | string, length: number) => Buffer.from(hkdfSync('sha256', from, salt, info, length))

/** Encrypts a message for one browser (RFC 8291, aes128gcm in one record); throws where its key is no point of the curve. `given` is for test vectors. */
export function encryptPush({ p256dh, auth }: Pick<PushPlace, 'p256dh' | 'auth'>, message: Uint8Array, given?: { salt: Uint8Array; privateKey: Uint8Array }): Buffer {
  const pair = createECDH('prime256v1')
  if (given) pair.setPrivateKey(given.privateKey)
  else pair.generateKeys()
  const salt = given?.salt ?? randomBytes(16)
  const ours = pair.getPublicKey()
  const shared = derive(pair.computeSecret(p256dh), auth, Buffer.concat([Buffer.from('WebPush: info\0'), p256dh, ours]), 32)
  const cipher = createCipheriv('aes-128-gcm', derive(shared, salt, 'Content-Encoding: aes128gcm\0', 16), derive(shared, salt, 'Content-Encoding: nonce\0', 12))
  const size = Buffer.alloc(4)
  size.writeUInt32BE(RECORD)
  // The 2 says that this record is the last.
  return Buffer.concat([salt, size, Buffer.of(ours.length), ours, cipher.update(message), cipher.update(Buffer.of(2)), cipher.final(), cipher.getAuthTag()])
}

/** The Authorization header by which a push service knows who sends (RFC 8292): good for this push service, for an hour. */
export function vapidHeader(endpoint: string, { key, contact, now }: Omit<PushTerms, 'ttl'>): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const said = `${part({ typ: 'JWT', alg: 'ES256' })}.${part({ aud: new URL(endpoint).origin, exp: Math.floor(now.epochMilliseconds / 1000) + 3600, sub: contact })}`
  const signature = sign('sha256', Buffer.from(said), { key: key.privateKey, dsaEncoding: 'ieee-p1363' })
  return `vapid t=${said}.${signature.toString('base64url')}, k=${key.publicKey.toString('base64url')}`
}

const PATIENCE = 4000

/** Sends one push and says what became of it; never throws for what a push service answers, or for one that does not. Follows no redirect. */
export async function sendPush(place: PushPlace, message: Uint8Array, terms: PushTerms, post: typeof fetch = fetch): Promise<PushOutcome> {
  let body: Buffer
  try {
    body = encryptPush(place, message)
  } catch {
    return 'gone'
  }
  try {
    const reply = await post(place.endpoint, {
      method: 'POST', body: new Uint8Array(body), redirect: 'manual', signal: AbortSignal.timeout(PATIENCE),
      // One topic: of several that wait for a device that was off, it gets the newest.
      headers: { authorization: vapidHeader(place.endpoint, terms), 'content-encoding': 'aes128gcm', 'content-type': 'application/octet-stream', ttl: String(terms.ttl), topic: 'message', urgency: 'normal' },
    })
    await reply.body?.cancel()
    return outcomeOf(reply.status)
  } catch {
    return 'later'
  }
}

function outcomeOf(status: number): PushOutcome {
  if (status >= 200 && status < 300) return 'sent'
  if (status === 404 || status === 410) return 'gone'
  return status === 429 || status >= 500 ? 'later' : 'refused'
}
