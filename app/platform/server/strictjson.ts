const MOST_DEPTH = 32

/** Reads JSON from bytes as strictly as it can be read: UTF-8 only, no key twice, at most 32 levels, no `__proto__`, and only texts that a database can keep. Throws for anything else. */
export function strictJson(body: Uint8Array): unknown {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(body)
  const value: unknown = JSON.parse(text)
  checkShape(text)
  return value
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/** A text with NUL or with half of a sign in it: PostgreSQL keeps neither, and nobody writes them. */
const isKeepable = (quoted: string): boolean => {
  const text = JSON.parse(quoted) as string
  return text.isWellFormed() && !text.includes('\0')
}

/** Walks text that is known to be JSON; what is before a colon inside braces is a key. */
function checkShape(text: string): void {
  const levels: (Set<string> | null)[] = []
  let lastString = ''
  // Only an escape can bring such a text in: what came as UTF-8 is well-formed, and JSON itself refuses a bare NUL.
  const hasEscapes = text.includes('\\u')
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === QUOTE) {
      const end = endOfString(text, at)
      // Only a key is needed as a value, and a key is short: a long text is not parsed a second time.
      lastString = end - at < 1000 ? text.slice(at, end + 1) : '""'
      if (hasEscapes && !isKeepable(text.slice(at, end + 1))) throw new SyntaxError('a text that cannot be kept')
      at = end
    } else if (sign === COLON) {
      const key = JSON.parse(lastString) as string
      const keys = levels.at(-1)
      if (FORBIDDEN.has(key) || keys?.has(key)) throw new SyntaxError('a key twice, or a forbidden one')
      keys?.add(key)
    } else if (sign === OPEN_BRACE || sign === OPEN_BRACKET) {
      levels.push(sign === OPEN_BRACE ? new Set() : null)
      if (levels.length > MOST_DEPTH) throw new SyntaxError('too deep')
    } else if (sign === CLOSE_BRACE || sign === CLOSE_BRACKET) levels.pop()
  }
}

const [QUOTE, BACKSLASH, COLON, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = ['"', '\\', ':', '{', '}', '[', ']'].map((sign) => sign.charCodeAt(0)) as [number, number, number, number, number, number, number]

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === BACKSLASH) at++
    else if (sign === QUOTE) return at
  }
  return text.length
}
