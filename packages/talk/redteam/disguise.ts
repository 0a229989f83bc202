import type { Draw } from './seeded.ts'

const fillers = ['um', 'like', 'you know', 'so', 'yeah', 'uh']
const faces = ['😔', '💔', '🥀', '😭', '🖤', '🙃', '😶', '🌙']
const digits: Record<string, string> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' }

/** Ways in which a text is written, by name: in haste, by voice, with faces, loudly, drawn out; or hidden from whoever looks for words. */
export const disguises: Record<string, (text: string, draw: Draw) => string> = {
  typos: (text, draw) => text.split(' ').map((word) => (word.length > 4 && draw(4) === 0 ? mistyped(word, draw) : word.replace(/['’](?=\p{L}{1,2}$)/u, draw(2) ? '' : "'"))).join(' '),
  dictated: (text, draw) => text.toLowerCase().replace(/[.,;:!?"']/g, '').split(' ').map((word) => (draw(7) === 0 ? `${fillers[draw(fillers.length)]} ${word}` : word)).join(' '),
  emoji: (text, draw) => `${text} ${faces[draw(faces.length)]}${draw(2) ? faces[draw(faces.length)] : ''}`,
  shouted: (text, draw) => `${text.toUpperCase()}${draw(2) ? '!!!' : ''}`,
  stretched: (text, draw) => text.replace(/[aeiou](?=\w*$)/i, (letter) => letter.repeat(3 + draw(4))),
  spaced: (text) => [...text].join(' '),
  leet: (text) => text.replace(/[aeiost]/g, (letter) => digits[letter]!),
  base64: (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text))),
  backwards: (text) => [...text].reverse().join(''),
  initials: (text, draw) => [...text.replace(/[^a-z]/gi, '')].slice(0, 24).map((letter) => wordsBy[letter.toLowerCase()]![draw(2)]!).join(' '),
}

/** A letter doubled, left out, or changed with its neighbour; the first and the last stay, as most hands write. */
function mistyped(word: string, draw: Draw): string {
  const place = 1 + draw(word.length - 3)
  const [here, next] = [word[place]!, word[place + 1]!]
  const kinds = [`${here}${here}${next}`, next, `${next}${here}`]
  return word.slice(0, place) + kinds[draw(3)]! + word.slice(place + 2)
}

const wordsBy: Record<string, [string, string]> = {
  a: ['apples', 'and'], b: ['bread', 'blue'], c: ['cats', 'cold'], d: ['dogs', 'dust'], e: ['eggs', 'every'], f: ['fog', 'four'], g: ['green', 'goats'], h: ['hats', 'home'], i: ['ink', 'ice'], j: ['jam', 'jugs'],
  k: ['kites', 'kind'], l: ['lamps', 'late'], m: ['moss', 'many'], n: ['nuts', 'nine'], o: ['owls', 'open'], p: ['plums', 'pale'], q: ['quilts', 'quiet'], r: ['rain', 'red'], s: ['salt', 'soft'], t: ['tea', 'ten'],
  u: ['under', 'umber'], v: ['vines', 'very'], w: ['wool', 'warm'], x: ['xenon', 'xylem'], y: ['yarn', 'yes'], z: ['zinc', 'zest'],
}
