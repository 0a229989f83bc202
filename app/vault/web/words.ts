import { wordsOf } from '#kit/words.tsx'
import type en from './words/en.json'

export type VaultKey = keyof typeof en
/** Speaks the words of the vault. */
export const useVaultWords = wordsOf<VaultKey>('vault')
export type VaultSay = ReturnType<typeof useVaultWords>
