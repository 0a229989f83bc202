import type { Answer } from '#risk/answer.ts'
import { foundIn, phrasesOf, wordsIn } from '#risk/phrases.ts'
import type { Asked } from './hear.ts'
import { answers } from './phrases/answers.ts'
import type { State } from './state.ts'
import type { Turn } from './turn.ts'
import type { Voice } from './words.ts'

const answerPhrases = phrasesOf(Object.entries(answers).map(([means, lines]) => ({ means, lines })))
const asIs = (text: string) => text.trim().toLowerCase().replace(/[.!?؟。]+$/, '')

/** A number key, or the very words of a quick answer that stood under the last reply. */
export function keyOf(turn: Turn, before: State, text: string): string | undefined {
  const keys = before.keys
  if (!keys || text.length > 60) return undefined
  const short = asIs(text)
  const digit = /^[1-9]$/.test(short) ? Number(short) : /^[١-٩]$/.test(short) ? short.charCodeAt(0) - 0x660 : 0
  if (digit > 0) return isScale(before) ? undefined : keys[digit - 1]
  const byLabel = labels.get(turn.voice) ?? new Map(Object.entries(turn.voice).flatMap(([key, line]) => (key.startsWith('quick.') && typeof line === 'string' ? [[key.slice(6), asIs(line)] as const] : [])))
  labels.set(turn.voice, byLabel)
  return keys.find((id) => byLabel.get(id) === short)
}

/** The words of quick answers as they are compared, by id, for each voice. */
const labels = new WeakMap<Voice, ReadonlyMap<string, string>>()

const scales = new Set(['thought-record.strength', 'thought-record.belief', 'thought-record.now', 'urge-surfing.start', 'urge-surfing.again'])
const isScale = ({ at }: State) => at !== undefined && scales.has(`${at.flow}.${at.step}`)

/** What was answered to a plain question, in free words; a bare yes and no depend on the question. */
export function answerIn({ asked: question }: State, words: readonly string[], asked: Asked): Answer | 'line-yes' | 'line-no' | 'line-later' | 'other-now' | 'other-unsure' | 'other-not-now' | 'other-words' | undefined {
  const found = new Set(foundIn(answerPhrases, words.slice(0, 80)).map(({ means }) => means))
  const first = (...names: string[]) => names.find((name) => found.has(name)) as Answer | undefined
  const [yes, no] = [(asked.commands.includes('yes') && words[0] !== 'please') || beginsWith(words, yesses), asked.commands.includes('no') || (beginsWith(words, noes) && !isNoOf(words))]
  const called = question === 'ending' ? undefined : (['line-no', 'line-later', 'line-yes'] as const).find((name) => found.has(name))
  switch (question) {
    case 'ending': return first('rather-not', 'someone-else', 'fear', 'way-of-speaking') ?? (no ? 'no' : yes ? 'yes' : first('sometimes', 'long-ago'))
    case 'safe': return first('not-safe', 'with-someone', 'alone-safe', 'fear', 'way-of-speaking', 'someone-else', 'rather-not') ?? called ?? (beginsWith(words, yesses) ? 'alone-safe' : undefined)
    case 'near': return first('not-safe', 'fear', 'way-of-speaking', 'alone-safe', 'with-someone', 'further', 'closer', 'same') ?? called
    case 'called': return called ?? (no ? 'line-no' : yes ? 'line-yes' : undefined)
    case 'somebody': return (['other-words', 'other-not-now', 'other-unsure', 'other-now'] as const).find((name) => found.has(name))
    case 'fear': return first('fear') ?? (yes && !no ? 'fear' : undefined)
    default: return undefined
  }
}

// Also in the neighbours' languages, in which the question is asked too.
const wordSet = (text: string) => new Set(wordsIn(text.replaceAll(' ', '\n')))
const yesses = wordSet('yes yeah yep si oui نعم ايوه ايوا اجل ja sim tak evet да так हाँ हां جی ہاں بله آره 是 有 はい 네 예')
const noes = wordSet('no nope nah non لا كلا nein nao nee nie hayır yok нет ні नहीं نہیں نه خیر 不 没有 不是 いいえ 아니요 아뇨')
/** "No rules tonight", "no duermo": a word of denial that belongs to the next one, and answers nothing. */
const isNoOf = ([first = '', next = '.', third = '.']: readonly string[]) => (first === 'no' || first === 'non' || first === 'لا') && next !== '.' && third !== first && !afterNo.has(next)
const afterNo = wordSet('no not i never way really thanks thank of absolutely definitely just but it that this im nope none at please sorry honestly lo quiero estoy gracias nunca claro para por tranquilo que eso pero je j pas merci jamais mais ce c du ca vraiment nein non لا ابدا شكرا انا لست ليس مش مو اريد لكن طبعا')
const beginsWith = (words: readonly string[], set: ReadonlySet<string>) => set.has(words[0] ?? '')
