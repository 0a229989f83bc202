import { base64ToBytes, bytesToBase64, joinBytes, utf8 } from '#prelude/bytes.ts'
import { openUnder, sealUnder } from '../aead.ts'
import type { Bytes } from '../bind.ts'
import { derivedSealKey, secretKey } from '../hkdf.ts'
import { SealProblem } from '../problem.ts'
import { type Kek, kekOf } from './kek.ts'
import { evenly, stretch } from './stretch.ts'

/** A key for this device, to be kept in IndexedDB. WebCrypto uses it and never shows it. */
export const newDeviceKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']) as Promise<CryptoKey>

/** A salt for an app PIN, 16 random bytes in base64. */
export const newPinSalt = (): string => bytesToBase64(crypto.getRandomValues(new Uint8Array(16)))

/**
 * Opens with the key this device keeps, and with an app PIN where one is set. With a PIN the vault's key is wrapped by the
 * stretched PIN first and by the device key around it, so nobody can try PINs on what the server holds.
 */
export async function fromDevice(deviceKey: CryptoKey, locked?: { pin: string; pinSalt: string }): Promise<Kek<'device'>> {
  if (deviceKey.extractable) throw new SealProblem('malformed')
  const device = kekOf('device', { pinSalt: locked?.pinSalt ?? null }, deviceKey)
  if (!locked) return device

  const pinKey = await pinKeyOf(locked.pin, base64ToBytes(locked.pinSalt))
  return {
    ...device,
    wrap: async (raw, bound) => device.wrap(await sealUnder(pinKey, raw, layer(bound)), bound),
    unwrap: async (wrapped, bound) => openUnder(pinKey, await device.unwrap(wrapped, bound), layer(bound)),
  }
}

async function pinKeyOf(pin: string, salt: Bytes): Promise<CryptoKey> {
  if (!evenly(pin) || salt.length < 16) throw new SealProblem('malformed')
  const stretched = await stretch(evenly(pin), salt)
  const key = await derivedSealKey(await secretKey(stretched), 'vault-pin/v1')
  stretched.fill(0)
  return key
}

const layer = (bound: Bytes): Bytes => joinBytes(utf8('pin|'), bound)
