import type { Language } from '#prelude/languages.ts'
import { wordsIn } from '#risk/phrases.ts'
import { strangeWordsIn } from '#talk/guard/lexicon.ts'
import { isSmall } from '#talk/guard/spoken.ts'
import { isCapitalInside, isName } from '#talk/names.ts'
import ar from './words/ar.json' with { type: 'json' }
import en from './words/en.json' with { type: 'json' }
import es from './words/es.json' with { type: 'json' }
import fr from './words/fr.json' with { type: 'json' }

const marks: Record<Language, Record<keyof typeof en, string>> = { en, es, fr, ar }

const mails = /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|[\p{L}\p{N}._-]+ (?:at|arroba|arobase) [\p{L}\p{N}-]+ (?:dot|punto|point) \p{L}{2,}/giu
const links = /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|edu|gov|info|io|eu|es|fr|de|uk|us|ca|mx|ar|ma|eg|sa|ae|me|co|app|dev|tv|ly|gg)(?![\p{L}\p{N}])(?:\/\S*)?/giu
const handles = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{2,}/gu
const streets = [
  /(?:\p{N}+\p{L}?,?\s+)(?:\p{L}[\p{L}’'-]*\s+){1,3}(?:street|st|road|rd|avenue|ave|lane|drive|square|court|close|crescent|boulevard|blvd|terrace|row|way|place)(?!\p{L})\.?/giu,
  /(?:\p{Lu}[\p{L}’'-]*\s+){1,3}(?:Street|Road|Avenue|Lane|Drive|Square|Court|Crescent|Boulevard|Terrace)(?!\p{L})/gu,
  /(?:\p{N}+\s?(?:bis|ter)?,?\s+)?(?<!\p{L})(?:[Cc]alle|[Aa]venida|[Aa]vda\.?|[Pp]laza|[Pp]aseo|[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace|[Cc]hemin|[Ii]mpasse|[Aa]llée|[Qq]uai)\s+(?:(?:de|del|la|las|los|el|du|des|le)\s+|d[’'])*\p{Lu}[\p{L}’'-]*(?:\s+(?:(?:de|del|la|du|des)\s+)*\p{Lu}[\p{L}’'-]*)*(?:,?\s*(?:n[º°o]\.?\s*)?\p{N}+\p{L}?(?!\p{L}))?/gu,
  /(?<!\p{L})(?:في |ب)?(?:شارع|حي|عمارة|زنقة|نهج)\s+\p{L}+(?:\s+\p{N}+)?/gu,
]
const numbers = /(?:[+(]\s?)?(?:\p{Lu}{1,4})?\p{N}[\p{L}\p{N}]*(?:[\s().,:/-]{1,3}\p{L}{0,2}\p{N}[\p{L}\p{N}]*)*\)?/gu
const named = /(?<!\p{L})(my name is|his name is|her name is|their name is|me llamo|se llama|mi nombre es|je m[’']appelle|(?:il|elle) s[’']appelle|mon nom est|اسمي|اسمه|اسمها|السيدة?|الأستاذة?|الدكتورة?)(\s+)(\p{L}[\p{L}’'-]*)/giu
const titled = /(?<!\p{L})((?:Mr|Mrs|Ms|Dr|Prof|Sr|Sra|Mme|Mlle)\.?|M\.)(\s+)(\p{Lu}[\p{L}’'-]*)/gu
const speaks: Partial<Record<Language, RegExp>> = {
  en: /^\s+(?:said|says|told|tells|thinks|thought|wants|wanted|hates|loves|left|called|asked|never|always|did|does|died|is|was|and I)(?!\p{L})/u,
  es: /^\s+(?:dijo|dice|me|quiere|piensa|nunca|siempre|murió|se fue|está|y yo)(?!\p{L})/u, fr: /^\s+(?:dit|a|m[’']a|veut|pense|est|et moi)(?!\p{L})/u,
}

/**
 * A line without what would name somebody: mail addresses, links, streets, every number, and names as far as they can be known. What cannot be masked: names in small letters
 * that no list holds, names that are everyday words, numbers in words, and what a story gives away by itself. The person is told so before they say yes.
 The program's own lines are
 * masked as well, since they say the person's words back; there a capital on an everyday word is no name.
 */
export function masked(text: string, language: Language, by: 'person' | 'program' = 'person'): string {
  const words = marks[language]
  const hidden = [...streets.map((street) => [street, words.address] as const), [numbers, words.number] as const]
  let line = text.replace(mails, words.mail).replace(links, words.link).replace(handles, words.name)
  const unnamed = (whole: string, opening: string, space: string, name: string) => (isSmall(wordsIn(name)[0] ?? '', language) ? whole : `${opening}${space}${words.name}`)
  line = line.replace(named, unnamed).replace(titled, unnamed)
  for (const [pattern, mark] of hidden) line = line.replace(pattern, (found) => mark + (/\s$/.test(found) ? ' ' : ''))
  return withoutNames(line, language, words.name, by)
}

function withoutNames(text: string, language: Language, mark: string, by: 'person' | 'program'): string {
  const isStrange = (word: string) => strangeWordsIn([word], [], language).length > 0
  const isMark = (place: number) => text[place - 1] === '['
  const hidden = text.replace(/\p{L}[\p{L}\p{M}’'-]*/gu, (word, place: number) => {
    if (isMark(place)) return word
    const [bare = ''] = wordsIn(word)
    const owner = /['’]s$/u.exec(word)?.[0] ?? ''
    const isKnown = isName(bare) || (owner !== '' && isName(wordsIn(word.slice(0, -owner.length))[0] ?? ''))
    const isInside = language !== 'ar' && isCapitalInside(word, text.slice(0, place)) && (by === 'person' || isStrange(bare))
    const isSpeaker = /^\p{Lu}\p{Ll}/u.test(word) && isStrange(bare) && (speaks[language]?.test(text.slice(place + word.length)) ?? false)
    return isKnown || isInside || isSpeaker ? mark + owner : word
  })
  // First and last name are one person.
  const bare = mark.replace(/[[\]]/g, '\\$&')
  return hidden.replace(new RegExp(`${bare}(?:\\s+${bare})+`, 'g'), mark)
}
