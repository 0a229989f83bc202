import { evenly } from '#seal/openers/stretch.ts'

export const LEAST_SIGNS = 8
export const MOST_SIGNS = 200

/** Why a passphrase is not taken. There are no rules about what it is made of. */
export type PassphraseNo = 'too-short' | 'too-long' | 'too-common' | 'is-the-name'

/** Looks at a new passphrase: its length, whether it is the service's or the sign-in name, and whether nearly everybody uses it. */
export async function passphraseNo(passphrase: string, { serviceName, signInName }: { serviceName: string; signInName: string }): Promise<PassphraseNo | null> {
  const words = evenly(passphrase)
  const length = [...words].length
  if (length < LEAST_SIGNS) return 'too-short'
  if (length > MOST_SIGNS) return 'too-long'
  const bare = bareOf(words)
  if ([serviceName, 'Evenkeel', signInName].some((name) => bareOf(name) !== '' && bare.replace(/\d+$/, '') === bareOf(name))) return 'is-the-name'
  const { common } = await import('./commonpassphrases.ts')
  return common.has(bare) || isOneSign(bare) ? 'too-common' : null
}

const bareOf = (text: string) => evenly(text).toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '')
const isOneSign = (text: string) => new Set(text).size <= 2
