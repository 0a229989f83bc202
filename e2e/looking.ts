// What is looked at inside a page. Each function is sent into the browser as it stands, so it may lean on nothing outside itself.

/** Takes the bars that stand still out of the way, so that nothing lies in front of anything; for the letters of `size` (1 = as they are). */
export function laidFlat(size: number): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`.bar, .tabs, .undo, .plan-foot, .telling .controls { position: static !important } html { font-size: ${112.5 * size}% !important }`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((one) => !('flat' in one)), Object.assign(sheet, { flat: true })]
}

/** Targets below 48 px, as `words: width x height`. A link inside a sentence is exempt; a row is pressed as a whole. */
export function smallTargets(): string[] {
  const found: string[] = []
  for (const one of document.querySelectorAll<HTMLElement>('a[href], button, summary, select, textarea, label:has(input), input:not([type=hidden])')) {
    if (one.matches('.skip, label input, .hidden-text *') || !one.checkVisibility({ visibilityProperty: true })) continue
    const parent = one.parentElement!
    const inSentence = one.matches('a') && getComputedStyle(one).display === 'inline' && [...parent.childNodes].some((node) => node !== one && node.textContent!.trim() !== '')
    if (inSentence) continue
    const { width, height } = (one.matches('.door') ? one.closest('li')! : one).getBoundingClientRect()
    if (width < 47.5 || height < 47.5) found.push(`${one.textContent!.trim() || one.getAttribute('aria-label') || one.outerHTML.slice(0, 80)}: ${Math.round(width)} x ${Math.round(height)}`)
  }
  return found
}

/** Words that run out of the window or out of their box, and words that lie on other words. */
export function crowdedWords(): string[] {
  const found: string[] = []
  if (document.documentElement.scrollWidth > innerWidth) found.push(`the page is ${document.documentElement.scrollWidth} wide in a window of ${innerWidth}`)
  const pieces: { text: string; home: Element; box: DOMRect }[] = []
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const home = node.parentElement!
    const text = node.textContent!.trim()
    if (!text || home.closest('.hidden-text, .skip, script, style, noscript, option, caption, thead, .brand') || !home.checkVisibility({ visibilityProperty: true })) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const box of range.getClientRects()) if (box.width > 1) pieces.push({ text: text.slice(0, 50), home, box })
    for (let box: Element | null = home; box && box !== document.body; box = box.parentElement) {
      const { overflowX } = getComputedStyle(box)
      if (overflowX !== 'visible' && box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 1) found.push(`cut off: ${text.slice(0, 50)}`)
    }
  }
  for (const { text, box } of pieces) if (box.left < -1 || box.right > innerWidth + 1) found.push(`outside the window: ${text}`)
  // The box of a line of letters is taller than the letters: a quarter at each end is air.
  pieces.forEach((one, place) => {
    for (const other of pieces.slice(place + 1)) {
      if (one.home === other.home) continue
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
      const down = Math.min(one.box.bottom - one.box.height / 4, other.box.bottom - other.box.height / 4) - Math.max(one.box.top + one.box.height / 4, other.box.top + other.box.height / 4)
      if (across > 2 && down > 2) found.push(`on each other: ${one.text} / ${other.text}`)
    }
  })
  return [...new Set(found)]
}

/** In the pseudo-language, words on the page that come from no message file. What a person wrote, dates, `names`, codes and languages by their own names are exempt. */
export function wordsOfNobody(names: readonly string[]): string[] {
  const found: string[] = []
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const text = node.textContent!.trim()
    const home = node.parentElement!
    // A message shows an accent or ends in dots; of a date only the words that Intl brings are left over.
    const rest = text.replaceAll(/\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|January|February|March|April|May|June|July|August|September|October|November|December|at|AM|PM)\b/g, '')
    if (!/[a-z]{2}/i.test(rest) || /[^\p{ASCII}\u00a0\u2009\u202f]/u.test(rest) || names.includes(text)) continue
    if (home.closest('bdi, option, [lang]:not(html), [dir=auto], .groups, script, style, noscript') || !home.checkVisibility({ visibilityProperty: true })) continue
    found.push(text)
  }
  return found
}

/** Whether the browser's program has taken the place of the page that the server drew (Preact leaves its mark on what it draws into), or the page stands without it. */
export const isDrawnHere = (): boolean => !document.querySelector('script[type=module]') || document.documentElement.hasAttribute('data-light') || Object.keys(document.getElementById('app') ?? {}).length > 0

/** Where the focus goes on the first stops of the Tab key: called after each press. */
export const focused = (): string => document.activeElement?.className.toString() ?? ''
