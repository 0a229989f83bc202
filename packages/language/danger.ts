import { lettersOf, type Word } from './normalise.ts'
import { plainDanger } from './rules/danger-phrases.ts'

type Found = { kind: 'active' | 'passive'; words: string }

const bySpaces: { phrase: string; kind: 'active' | 'passive' }[] = []
const bySigns: { phrase: string; kind: 'active' | 'passive' }[] = []
for (const [kind, byLanguage] of Object.entries(plainDanger) as ['active' | 'passive', Record<string, string[]>][]) {
  for (const [language, list] of Object.entries(byLanguage)) {
    for (const phrase of list) {
      const unspaced = language === 'zh' || language === 'ja'
      const read = phrase.split(' ').map(lettersOf).join(unspaced ? '' : ' ')
      ;(unspaced ? bySigns : bySpaces).push({ phrase: unspaced ? read : ` ${read} `, kind })
    }
  }
}

/** Words that begin a phrase, so that a text without any of them is passed by at once. */
const openings = new Set(bySpaces.map(({ phrase }) => phrase.trim().split(' ')[0] ?? ''))

/** "I do not want to die" holds "I want to die": these words before a phrase turn it round. */
const turned = new Set('no не nao non nie nu δεν δε μην לא لا ما مش لم لن ma nunca jamais nicht'.split(' ').map(lettersOf))

/** A plain phrase of danger of any language we know, whatever language the talk is in (docs/safety.md, rule 9); the words as they were written. */
export function dangerIn(text: string, words: readonly Word[]): Found | undefined {
  let found: Found | undefined
  if (bySigns.length > 0 && /[\u3040-\u9fff]/.test(text)) {
    const joined = words.map(({ word }) => word).join('')
    const hit = bySigns.find(({ phrase }) => joined.includes(phrase) && !/[不没沒别別]$/.test(joined.slice(0, joined.indexOf(phrase))))
    if (hit) return { kind: hit.kind, words: text.trim().slice(0, 60) }
  }
  // The words as they were written: English short forms that were spelled out would hide "ik" and its like.
  const written: Word[] = []
  for (const { word, start, end } of words) {
    if (start !== written.at(-1)?.start && !/^[.,?!"]$/.test(word)) written.push({ word: lettersOf(text.slice(start, end)), start, end })
  }
  if (!written.some(({ word }) => openings.has(word))) return undefined
  const starts: number[] = []
  let joined = ' '
  for (const { word } of written) {
    starts.push(joined.length)
    joined += `${word} `
  }
  for (const { phrase, kind } of bySpaces) {
    const at = joined.indexOf(phrase)
    if (at < 0 || joined.slice(0, at).split(' ').slice(-2).some((word) => turned.has(word))) continue
    const first = starts.indexOf(at + 1)
    const last = starts.findLastIndex((start) => start < at + phrase.length - 1)
    const span = { kind, words: text.slice(written[Math.max(0, first)]?.start ?? 0, written[last]?.end ?? text.length).trim() }
    if (kind === 'active') return span
    found ??= span
  }
  return found
}
