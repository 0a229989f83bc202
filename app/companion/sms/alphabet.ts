// How a text is counted by telephone companies: 160 signs where every sign is in the small alphabet of GSM 03.38, else 70 (UCS-2, by UTF-16 units).

const basic = new Set('@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà')
/** Signs of the extension: each is sent as two. */
const extended = new Set('^{}\\[~]|€')

type Alphabet = 'GSM 03.38' | 'UCS-2'
/** How long a text is as it is sent, and how long it may be. */
export type Measure = { alphabet: Alphabet; length: number; most: number }

/** Measures a text as it stands. */
export function measure(text: string): Measure {
  let length = 0
  for (const sign of text) {
    if (basic.has(sign)) length += 1
    else if (extended.has(sign)) length += 2
    else return { alphabet: 'UCS-2', length: text.length, most: 70 }
  }
  return { alphabet: 'GSM 03.38', length, most: 160 }
}

/** Whether a text goes into one message. */
export const fits = (text: string): boolean => {
  const { length, most } = measure(asSent(text))
  return length <= most
}

/**
 * A text as it is sent: signs of print become those of a telephone, and letters lose an accent that the small alphabet lacks, where that brings the whole
 * text into it. Four short texts with "estas" are read sooner than nine shorter ones with "estás"; texts in other scripts stay as they are.
 */
export function asSent(text: string): string {
  const clean = text.normalize('NFC').replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]+/gu, ' ').trim()
  const plain = clean.replace(/«\s*/g, '"').replace(/\s*»/g, '"').replace(/[\s\u00a0\u2000-\u200a\u202f]+/g, ' ').replace(/[^\x20-\x7e]/g, (sign) => printed[sign] ?? sign)
  if (measure(plain).alphabet === 'GSM 03.38') return plain
  const folded = Array.from(plain, (sign) => (basic.has(sign) || extended.has(sign) ? sign : (ligatures[sign] ?? sign.normalize('NFD').replace(/\p{M}/gu, '')))).join('')
  return measure(folded).alphabet === 'GSM 03.38' ? folded : clean
}

const printed: Record<string, string> = Object.fromEntries([['‘’‚‛′ʼ', '\''], ['“”„″', '"'], ['–—‐‑−', '-'], ['…', '...'], ['•·', '-']].flatMap(([signs, as]) => Array.from(signs!, (sign) => [sign, as!])))
const ligatures: Record<string, string> = { œ: 'oe', Œ: 'OE' }
