import type { CommonRefusal } from '#wire/endpoint.ts'
import type { Say } from '#kit/words.tsx'
import { type PrivacyKey, usePrivacyWords } from './words.ts'

/** The refusals that any call may meet: the contract's common ones, and a dead line. */
export type AnyRefusal = CommonRefusal | 'unreachable'

const common: Record<AnyRefusal, PrivacyKey> = {
  malformed: 'refusal.malformed', 'signed-out': 'refusal.signed-out', 'not-found': 'refusal.not-found', 'too-fast': 'refusal.too-fast',
  'too-large': 'refusal.too-large', unavailable: 'refusal.unavailable', 'no-space': 'refusal.no-space', 'key-reused': 'refusal.broken',
  broken: 'refusal.broken', unreachable: 'refusal.unreachable',
}

/**
 * Words for every way in which a call may be refused: the row's own refusals from the slice's message file, the common ones from here.
 * A refusal without words does not compile. `plain` reads a refusal out of an address, where it may be anything.
 */
export function useRefusals<Own extends string, Key extends string>(own: Record<Own, Key>, say: Say<Key>) {
  const words = usePrivacyWords()
  const isOwn = (refusal: string): refusal is Own => Object.hasOwn(own, refusal)
  const isCommon = (refusal: string): refusal is AnyRefusal => Object.hasOwn(common, refusal)
  const inWords = (refusal: Own | AnyRefusal): string => (isOwn(refusal) ? say(own[refusal]) : words(common[refusal as AnyRefusal]))
  return Object.assign(inWords, { plain: (refusal: string) => inWords(isOwn(refusal) || isCommon(refusal) ? refusal : 'broken') })
}
