import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

/** A passkey in software, for tests without a browser: ES256, no attestation, always asks its person (UV). */
export class Authenticator {
  readonly id = randomBytes(16)
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  readonly #origin: string
  #counter = 0

  constructor(origin = 'http://localhost:8080') {
    this.#origin = origin
  }

  /** What `navigator.credentials.create` would give for these options. */
  register(options: Record<string, unknown>, more: Spoil = {}): Record<string, unknown> {
    const { rp, challenge } = options as { rp: { id: string }; challenge: string }
    const { x, y } = this.#keys.publicKey.export({ format: 'jwk' }) as { x: string; y: string }
    // COSE: kty EC2, alg ES256, crv P-256, and the point.
    const cose = cbor(new Map<number, unknown>([[1, 2], [3, -7], [-1, 1], [-2, Buffer.from(x, 'base64url')], [-3, Buffer.from(y, 'base64url')]]))
    const attested = Buffer.concat([Buffer.alloc(16), lengthOf(this.id), this.id, cose])
    const authData = Buffer.concat([this.#head(more.rpId ?? rp.id, more.flags ?? FLAG.present | FLAG.verified | FLAG.attested), attested])
    const attestationObject = cbor(new Map<string, unknown>([['fmt', 'none'], ['attStmt', new Map()], ['authData', authData]]))
    return this.#credential({ clientDataJSON: this.#said('webauthn.create', more.challenge ?? challenge, more.origin), attestationObject: attestationObject.toString('base64url'), transports: ['internal'] })
  }

  /** What `navigator.credentials.get` would give for these options. */
  signIn(options: Record<string, unknown>, more: Spoil = {}): Record<string, unknown> {
    const { rpId, challenge } = options as { rpId: string; challenge: string }
    this.#counter++
    const authData = this.#head(more.rpId ?? rpId, more.flags ?? FLAG.present | FLAG.verified)
    const clientDataJSON = this.#said('webauthn.get', more.challenge ?? challenge, more.origin)
    const signed = Buffer.concat([authData, createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest()])
    const signature = sign('sha256', signed, more.key ?? this.#keys.privateKey)
    return this.#credential({ clientDataJSON, authenticatorData: authData.toString('base64url'), signature: signature.toString('base64url') })
  }

  #head(rpId: string, flags: number): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.#counter)
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.of(flags), counter])
  }

  #said(type: string, challenge: string, origin = this.#origin): string {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString('base64url')
  }

  #credential(response: Record<string, unknown>): Record<string, unknown> {
    const id = this.id.toString('base64url')
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, authenticatorAttachment: 'platform', response }
  }
}

/** What a test may have the authenticator get wrong. */
export type Spoil = { rpId?: string; origin?: string; challenge?: string; flags?: number; key?: KeyObject }
export const FLAG = { present: 1, verified: 4, attested: 64 }

const lengthOf = (bytes: Buffer): Buffer => Buffer.of(bytes.length >> 8, bytes.length & 255)

/** As much of CBOR (RFC 8949) as a passkey says: whole numbers, bytes, texts, maps. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Map) return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])])
  throw new Error('not a part of a passkey')
}

function head(major: number, count: number): Buffer {
  if (count < 24) return Buffer.of((major << 5) | count)
  return count < 256 ? Buffer.of((major << 5) | 24, count) : Buffer.of((major << 5) | 25, count >> 8, count & 255)
}
