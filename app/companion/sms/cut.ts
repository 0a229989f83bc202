import { asSent, fits } from './alphabet.ts'

/** Something to say: its sentences or keys, each kept whole where one text can hold it. Where all is too much, the block of least weight is left out. */
export type Block = { units: readonly string[]; weight: number }

/** Cuts what is to be said into texts of which each goes as one, at most so many. Never cuts within a number or a link. */
export function cut(blocks: readonly Block[], most: number): string[] {
  let kept = blocks
  for (;;) {
    const texts = packed(kept.flatMap(({ units }) => units))
    if (texts.length <= most || kept.length <= 1) return texts.slice(0, most)
    const least = kept.reduce((one, other) => (other.weight <= one.weight ? other : one))
    kept = kept.filter((block) => block !== least)
  }
}

/** The sentences of a text. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.?!؟।。]["”»)]?)\s+/u).filter((one) => one.trim() !== '')

function packed(units: readonly string[]): string[] {
  const texts: string[] = []
  let text = ''
  const take = (piece: string) => {
    const joined = text === '' ? piece : `${text} ${piece}`
    if (fits(joined)) text = joined
    else {
      if (text !== '') texts.push(asSent(text))
      text = piece
    }
  }
  for (const unit of units) {
    if (fits(unit)) take(unit)
    else for (const word of wordsOf(unit)) for (const piece of fits(word) ? [word] : signsOf(word)) take(piece)
  }
  if (text !== '') texts.push(asSent(text))
  return texts
}

/** Words, with the parts of a telephone number held together. */
const wordsOf = (text: string): string[] => text.replace(/(?<=\d[).\d/-]*)\s+(?=[(\d])/g, HELD).split(/\s+/).filter(Boolean).map((word) => word.replaceAll(HELD, ' '))
const HELD = '\u2060'

/** A word that no text can hold, such as a row of signs without a space, in pieces that end between signs. */
function signsOf(word: string): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (piece !== '' && !fits(piece + segment)) {
      pieces.push(piece)
      piece = ''
    }
    piece += segment
  }
  return [...pieces, piece]
}
