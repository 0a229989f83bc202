import type { Slot } from '#seal/slot.ts'

/** What opens a vault, counted by kind. */
export type Openers = { passkeys: number; passphrase: boolean; code: boolean }

/** Reads the openers of a vault out of its slots; the keys of devices are not counted, since they go with the device. */
export const openersOf = (slots: readonly Slot[]): Openers => ({
  passkeys: slots.filter(({ kind }) => kind === 'passkey').length,
  passphrase: slots.some(({ kind }) => kind === 'passphrase'),
  code: slots.some(({ kind }) => kind === 'code'),
})

export const countOf = ({ passkeys, passphrase, code }: Openers): number => passkeys + Number(passphrase) + Number(code)

/** Whether the vault would still open, on another device too, without this one way. */
export const opensWithout = (slots: readonly Slot[], gone: (slot: Slot) => boolean): boolean => slots.some((slot) => slot.kind !== 'device' && !gone(slot))
