import { type EpochKeys, epochKeys } from './epoch.ts'
import { SealProblem } from './problem.ts'

/** An opened vault: a handle, with nothing secret to be read on it. What it stands for is kept in this file. */
export type VaultKey = { readonly epoch: number; readonly domains: readonly string[] }

/** The kinds of things a vault holds. Each has its own key. */
export const DOMAINS = ['mood', 'journal', 'practice', 'companion', 'plan', 'settings', 'index'] as const
export type Domain = (typeof DOMAINS)[number] | (string & {})

/** An epoch is two bytes in the envelope. */
export const LAST_EPOCH = 0xffff
/** The bytes of a vault key. */
export const RAW = 32

const rings = new WeakMap<VaultKey, Map<number, EpochKeys>>()

/** A new vault with a random 256-bit key, at epoch 1. `domains` adds kinds of records to the known ones. */
export const newVaultKey = ({ domains = [] }: { domains?: readonly Domain[] } = {}): VaultKey =>
  vaultOf(new Map([[1, epochKeys(crypto.getRandomValues(new Uint8Array(RAW)))]]), 1, domains)

/**
 * The same vault with a new random key, one epoch on. Old records still open through the old key, which is sealed under
 * the new one when the slots are written (`slotSetOf`). Until that set is stored, keep sealing with the old handle.
 */
export function rotateVaultKey(old: VaultKey): VaultKey {
  if (old.epoch >= LAST_EPOCH) throw new RangeError('this vault has no epoch left')
  const epoch = old.epoch + 1
  return vaultOf(ringAgain(old).set(epoch, epochKeys(crypto.getRandomValues(new Uint8Array(RAW)))), epoch, old.domains)
}

/** For this package only: a vault from the raw key that a slot gave back. */
export const vaultKeyOf = (raw: Uint8Array, epoch: number, domains: readonly Domain[] = []): VaultKey =>
  vaultOf(new Map([[epoch, epochKeys(raw)]]), epoch, domains)

/** For this package only: the same vault, with the raw keys of older epochs put back on its ring. */
export function withPastKeys(vault: VaultKey, past: ReadonlyMap<number, Uint8Array>): VaultKey {
  const ring = ringAgain(vault)
  for (const [epoch, raw] of past) ring.set(epoch, epochKeys(raw))
  return vaultOf(ring, vault.epoch, vault.domains)
}

/** Forgets the keys. Whatever is asked of this handle afterwards is refused as `locked`. */
export function lockVault(vault: VaultKey): void {
  for (const keys of rings.get(vault)?.values() ?? []) keys.forget()
  rings.delete(vault)
}

/** The key that wraps the record keys of one domain. A domain the vault does not know is a bug of the caller. */
export function domainKey(vault: VaultKey, domain: Domain, epoch: number = vault.epoch): Promise<CryptoKey> {
  if (!vault.domains.includes(domain)) throw new RangeError(`unknown domain ${domain}`)
  return keysOf(vault, epoch).sealKey(`domain/${domain}/v1`)
}

/** The 4 bytes by which an envelope names its domain: they differ from vault to vault, so they tell an outsider nothing. */
export const keyIdOf = (vault: VaultKey, domain: Domain, epoch: number = vault.epoch) => keysOf(vault, epoch).bytes(`key-id/${domain}/v1`, 4)

/** The domains that go by this key id: one, or none; two in the rare case that four bytes agree by chance. */
export async function domainsOf(vault: VaultKey, keyId: Uint8Array, epoch: number): Promise<Domain[]> {
  const ids = await Promise.all(vault.domains.map((domain) => keyIdOf(vault, domain, epoch)))
  return vault.domains.filter((_, place) => ids[place]!.every((byte, at) => byte === keyId[at]))
}

/** For this package only: the keys of one epoch. An epoch the vault has no key for cannot be told from a forged one. */
export function keysOf(vault: VaultKey, epoch: number = vault.epoch): EpochKeys {
  const keys = ringOf(vault).get(epoch)
  if (!keys) throw new SealProblem('not-authentic')
  return keys
}

/** The epochs before the present one, oldest first. */
export const pastEpochs = (vault: VaultKey): number[] => [...ringOf(vault).keys()].filter((epoch) => epoch < vault.epoch).sort((a, b) => a - b)

function ringOf(vault: VaultKey): Map<number, EpochKeys> {
  const ring = rings.get(vault)
  if (!ring) throw new SealProblem('locked')
  return ring
}

const ringAgain = (vault: VaultKey): Map<number, EpochKeys> => new Map([...ringOf(vault)].map(([epoch, keys]) => [epoch, keys.again()]))

function vaultOf(ring: Map<number, EpochKeys>, epoch: number, domains: readonly Domain[]): VaultKey {
  const vault: VaultKey = Object.freeze({ epoch, domains: Object.freeze([...new Set<string>([...DOMAINS, ...domains])]) })
  rings.set(vault, ring)
  return vault
}
