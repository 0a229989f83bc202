import type { PlainDate } from '#prelude/time.ts'
import type { Part, PartId, Piece, Sentence } from './report.ts'

/** What the person changed: parts and pieces struck out, and sentences in words of their own. A change holds for the words it was made of, so that new facts are never hidden by old words. */
export type Marks = { struck: ReadonlySet<string>; edits: ReadonlyMap<string, { of: string; text: string }> }
export const unmarked: Marks = { struck: new Set(), edits: new Map() }

/** How one language says things. */
export type Voice = { sentence(one: Sentence): string; day(day: PlainDate): string; part(id: PartId): string; own(day: string, text: string): string }

export type Line = { id: string; is: Piece['is']; composed: string; text: string; edited: boolean; struck: boolean }
export type SpokenPart = { id: PartId; title: string; struck: boolean; lines: Line[] }

/** The report in a language, with what the person changed. A drawing has no words of its own: a sentence beside it says the same. */
export const spoken = (parts: readonly Part[], voice: Voice, { struck, edits }: Marks): SpokenPart[] => parts.map(({ id, pieces }) => ({
  id, title: voice.part(id), struck: struck.has(id),
  lines: pieces.map((piece) => {
    const composed = composedText(piece, voice)
    const edit = edits.get(piece.id)
    const holds = edit?.of === composed
    return { id: piece.id, is: piece.is, composed, text: holds ? edit.text : composed, edited: holds && edit.text !== composed, struck: struck.has(piece.id) }
  }),
}))

function composedText(piece: Piece, voice: Voice): string {
  switch (piece.is) {
    case 'sentence': return voice.sentence(piece)
    case 'own': return voice.own(voice.day(piece.day), piece.text)
    case 'drawing': return ''
  }
}

/** What of a report goes out: nothing that is struck out, no part without a line, and no line without a word. */
export const goingOut = (parts: readonly SpokenPart[]): SpokenPart[] => parts.filter(({ struck }) => !struck)
  .map((part) => ({ ...part, lines: part.lines.filter(({ struck, is, text }) => !struck && (is === 'drawing' || text.trim() !== '')) })).filter(({ lines }) => lines.length > 0)

/** The report as plain text, to be read aloud or pasted: no table, no drawing, a line for each sentence. */
export const plainText = (title: string, lead: string, parts: readonly SpokenPart[]): string => [
  `${title}\n${lead}`,
  ...goingOut(parts).map((part) => [part.title, ...textsOf(part)]).filter((lines) => lines.length > 1).map((lines) => lines.join('\n')),
].join('\n\n').concat('\n')

const textsOf = ({ lines }: SpokenPart): string[] => lines.filter(({ is }) => is !== 'drawing').map(({ text }) => text.trim())

/** The sentences around a letter, in its language. */
export type LetterWords = { greeting: string; opening: string; own: string; ask: string; closing: string }

/**
 * A letter out of what goes out of the report: in the language of `inLetter`, with the words that the person changed as they wrote them,
 * in whatever language that was (`asWritten`).
 */
export function letterOf(inLetter: readonly SpokenPart[], asWritten: readonly SpokenPart[], words: LetterWords): string {
  const editById = new Map(asWritten.flatMap(({ lines }) => lines.filter(({ edited }) => edited).map(({ id, text }) => [id, text] as const)))
  const paragraphs = goingOut(inLetter).map((part) => {
    const texts = textsOf({ ...part, lines: part.lines.map((line) => ({ ...line, text: editById.get(line.id) ?? line.text })) })
    if (texts.length === 0) return ''
    return part.id === 'words' ? [words.own, ...texts.map((text) => `– ${text}`)].join('\n') : texts.join(part.id === 'goals' ? '\n' : ' ')
  })
  return [words.greeting, words.opening, ...paragraphs, words.ask, words.closing].filter((part) => part !== '').join('\n\n').concat('\n')
}

/** The paper that is usual where somebody reads in these languages (`en-US`): Letter in a few countries, A4 in all others. */
export function paperFor(languages: readonly string[]): 'a4' | 'letter' {
  const region = languages.map((one) => /-([A-Z]{2})\b/.exec(one)?.[1]).find((one) => one !== undefined)
  return region && ['US', 'CA', 'MX', 'CL', 'CO', 'CR', 'GT', 'PA', 'PH', 'SV', 'VE', 'PR'].includes(region) ? 'letter' : 'a4'
}
