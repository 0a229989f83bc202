import type { FactorSettings } from '../../factors.ts'
import type { Key, SayIn } from './words.ts'

/** How a factor is called in a list, and how a sentence about days with it begins; undefined for one that nobody knows any more, such as a removed question. */
export function factorNames(factor: string, { own }: Pick<FactorSettings, 'own'>, say: SayIn): { name: string; on: string } | undefined {
  const mine = /^own:(.+)$/.exec(factor)?.[1]
  if (mine !== undefined) {
    const name = own.find(({ id }) => id === mine)?.name
    return name === undefined ? undefined : { name, on: say('on.own', { name }) }
  }
  const key = factor.replace(':', '-')
  if (!known.has(key)) return undefined
  return { name: say(`name.${key}` as Key), on: say(`on.${key}` as Key) }
}

const known = new Set(['sleep', 'movement', 'ate', 'people', 'medication', 'place-home', 'place-work', 'place-outside', 'place-elsewhere', 'cycle-bleeding', 'cycle-before', 'cycle-other'])
