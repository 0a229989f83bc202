// Words of danger as hurried hands write them: two letters changed, one doubled, one left out. Only what is no word itself is read as the one that was meant.
const meant = `
kill killing myself suicide suicidal pills tablets overdose overdosed wrists bridge rope goodbye tonight ending life hanging jumping standing sitting bleeding swallowed planned planning decided ready train tracks taken want going doing happen intend
matarme suicidarme suicidio pastillas morir quitarme acabar puente
tuer suicider suicide mourir cachets pendre balle mort avalé sauter tirer choisi
`.trim().split(/\s+/)

/** What comes out of such a change and is another word, in one of the languages that are heard. */
const others = new Set(`
suicido panned pente lie lief live like wand wan wat went gong ging ding dong dining sanding stating tables tablet bride bride ridge rope roe ripe tain trin tran tracts tacks racks takes taker token ready read red rady siting fitting biting
tonigh tight pils pill pilsl kilt kiln kilo ill killings jumpings ending eding edging hanging haging banging planing planned paned decide decied deided wrist writs balle bale ball mot more mor tuer ter mourir morir mori
vida via pendre pedre cachet caches sauter sauer saute mort mart most acabar acaba avale trier tier indent intent inted choix chois
`.trim().split(/\s+/))

const almost = new Map<string, string>()
for (const word of meant) {
  const plain = word.normalize('NFKD').replace(/[\u0300-\u036f]/g, '')
  for (let place = 1; place < plain.length; place += 1) {
    const [start, here, rest] = [plain.slice(0, place), plain[place]!, plain.slice(place + 1)]
    const isLast = rest === ''
    for (const written of [`${start}${here}${here}${rest}`, ...(isLast ? [] : [`${start}${rest}`, `${start}${rest[0]!}${here}${rest.slice(1)}`])]) {
      if (written !== plain && written.length > 2 && !others.has(written) && !meant.includes(written) && !almost.has(written)) almost.set(written, plain)
    }
  }
}

/** The words of a text with slips of the hand in words of danger put right; as many words as before. */
export function spelledRight(words: readonly string[]): readonly string[] {
  return words.some((word) => almost.has(word)) ? words.map((word) => almost.get(word) ?? word) : words
}
