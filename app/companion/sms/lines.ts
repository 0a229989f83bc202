import type { Language } from '#prelude/languages.ts'
import type { Instant } from '#prelude/time.ts'
import { firstCall, freshness, helplinesOf, linesFor, type Way } from '#safety/helplines.ts'
import { say } from './say.ts'

/** Where and when help lines are looked for: the country of the service, never a guess from somebody's number. */
export type Place = { country: string; now: Instant }

/** The number to call in danger, or the words for it where we know none. */
export const emergencyIn = (language: Language, { country }: Place): string => helplinesOf(country)?.emergency?.numbers[0] ?? say(language, 'emergency.any')

/** The help lines of a country as sentences: the emergency number, the first line to call, the first to text, and a word where nobody has confirmed them. */
export function linesIn(language: Language, { country, now }: Place): string[] {
  const emergency = helplinesOf(country)?.emergency
  const ways = linesFor(country, language, now).filter(({ open, line }) => open !== 'closed' && line.audience === 'everyone')
  const call = firstCall(ways)
  // A telephone without the net sends texts, and opens neither WhatsApp nor a chat.
  const text = ways.find(({ channel, speaks }) => channel.kind === 'text' && speaks)
  const isBoth = call !== undefined && text !== undefined && numberOf(call) === numberOf(text) && wordOf(text) === undefined
  const shown = [call, text].filter((way) => way !== undefined)
  const isSure = [...(emergency ? [emergency] : []), ...shown.map(({ line }) => line)].every((entry) => freshness(entry, now) === 'checked')
  return [
    ...(emergency ? [say(language, 'lines.emergency', { number: emergency.numbers.join(' / ') })] : []),
    ...(isBoth ? [inWords(language, call, 'line.both')] : shown.map((way) => inWords(language, way, way === call ? 'line.call' : wordOf(way) ? 'line.text-word' : 'line.text'))),
    ...(emergency || shown.length > 0 ? (isSure ? [] : [say(language, 'lines.unconfirmed')]) : [say(language, 'lines.none')]),
  ]
}

function inWords(language: Language, way: Way, key: 'line.call' | 'line.text' | 'line.text-word' | 'line.both'): string {
  const { line: { name, press } } = way
  const digit = press?.find((one) => one.language === language)?.digit ?? press?.find((one) => one.language === undefined)?.digit
  const number = digit && way.channel.kind === 'call' ? say(language, 'line.press', { number: numberOf(way), digit }) : numberOf(way)
  return say(language, key, { name: typeof name === 'string' ? name : say(language, `name.${name.as}`), number, word: wordOf(way) ?? '' })
}

const numberOf = ({ channel }: Way): string => ('number' in channel ? channel.number : '')
const wordOf = ({ channel }: Way): string | undefined => (channel.kind === 'text' ? channel.body : undefined)
