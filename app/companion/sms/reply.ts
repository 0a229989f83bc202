import { isAbove } from '#risk/signal.ts'
import type { Language } from '#prelude/languages.ts'
import type { Quick, Reply } from '#talk/state.ts'
import { fits } from './alphabet.ts'
import { cut, sentencesOf, type Block } from './cut.ts'
import { emergencyIn, linesIn, type Place } from './lines.ts'
import { say, type WordKey } from './say.ts'

/**
 * So many texts answer one: the lines, what was heard, the question and its keys find room, also in the short texts of other scripts. More would arrive in the
 * wrong order, cost whoever pays by text, and bury a number among words.
 */
export const MOST_TEXTS = 5
/** What everybody is told once comes on top, with the first answer. */
export const MOST_AT_FIRST = 7

export type Service = Place & { service: string }
/** How a reply is told by text: in which language, with which keys, and whether what everybody is told is still to be said. */
export type Telling = { language: Language; keys: readonly Quick[]; isFirst: boolean }

/** A reply as texts. At high level the lines come first, and after words of danger the notice comes last; what is least needed is left out where there is no room. */
export function textsOf(reply: Reply, { language, keys, isFirst }: Telling, place: Service): string[] {
  const says = reply.says.map((text, at): Block => ({ units: sentencesOf(text), weight: at === reply.says.length - 1 ? 90 : at === 0 ? 80 : 70 - at }))
  const lines: Block[] = reply.showsHelpLines ? [{ units: linesIn(language, place), weight: 100 }] : []
  const numbered = keys.map(({ words }, at) => `${at + 1} ${words}`)
  // Keys stand together where one text holds them.
  const answers: Block[] = keys.length > 0 ? [{ units: fits(numbered.join(' ')) ? [numbered.join(' ')] : numbered, weight: reply.asksAboutSafety ? 95 : 85 }] : []
  // Where the lines stand, danger has its number already.
  const told: WordKey[] = !isFirst ? [] : reply.showsHelpLines ? ['notice'] : ['notice', 'notice.danger']
  const notice = told.map((key): Block => ({ units: sentencesOf(said(language, key, place)), weight: 99 }))
  const isHigh = isAbove(reply.level, 'moderate')
  // Below high the lines stand before the last words, which ask.
  const before = isHigh ? 0 : Math.max(1, says.length - 1)
  const answer = [...says.slice(0, before), ...lines, ...says.slice(before), ...answers]
  return cut(isAbove(reply.level, 'low') ? [...answer, ...notice] : [...notice, ...answer], isFirst ? MOST_AT_FIRST : MOST_TEXTS)
}

/** What everybody is told once, at length, after the lines. */
export const helpIn = (language: Language, place: Service): string[] =>
  cut([{ units: linesIn(language, place), weight: 2 }, { units: sentencesOf(said(language, 'help', place)), weight: 1 }], MOST_AT_FIRST)

/** Something that the door says by itself. */
export const ownWords = (language: Language, key: WordKey, place: Service): string[] => cut([{ units: sentencesOf(said(language, key, place)), weight: 1 }], MOST_TEXTS)

const said = (language: Language, key: WordKey, place: Service) => say(language, key, { service: place.service, emergency: emergencyIn(language, place) })
