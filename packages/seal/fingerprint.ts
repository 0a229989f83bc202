import { bind } from './bind.ts'
import { sha256 } from './mark.ts'

/**
 * Six groups of four digits for two people to compare, by voice or on paper, in any language: about 80 bits of the
 * SHA-256 of the public keys. Digits rather than words, so no language has to lend its dictionary.
 */
export async function fingerprintOf(...publicKeys: readonly Uint8Array[]): Promise<string> {
  const hash = new DataView((await sha256(bind('fingerprint/v1', ...publicKeys))).buffer)
  return Array.from({ length: 6 }, (_, group) => String(hash.getUint32(group * 4) % 10_000).padStart(4, '0')).join(' ')
}
