import { compileMessageOrThrow, type CompiledMessage } from '@lingui/message-utils/compileMessage'

export type Messages = Record<string, string>

/** Where the message files of one place differ from the English one: in keys, in the values and marks of a message, in empty or broken messages. */
export function wordsThatDiffer(place: string, filesByLanguage: Record<string, Messages | undefined>): string[] {
  const { en } = filesByLanguage
  if (!en) return [`${place}: there is no en.json`]
  return Object.entries(filesByLanguage).flatMap(([language, messages]) => {
    if (!messages) return [`${place}: there is no ${language}.json`]
    const file = `${place}/${language}.json`
    const missing = Object.keys(en).filter((key) => !(key in messages))
    const added = Object.keys(messages).filter((key) => !(key in en))
    return [
      ...(missing.length ? [`${file} leaves out ${missing.length} of ${Object.keys(en).length} messages: ${missing.join(', ')}`] : []),
      ...(added.length ? [`${file} has messages that English has not: ${added.join(', ')}`] : []),
      ...Object.entries(messages).flatMap(([key, text]) => problemsOf(text, en[key]).map((problem) => `${file}: ${key} ${problem}`)),
    ]
  })
}

function problemsOf(text: unknown, english: unknown): string[] {
  if (typeof text !== 'string' || !text.trim()) return ['says nothing']
  const said = holesIn(text)
  if (!said.ok) return [`is not ICU: ${said.why}`]
  const wanted = typeof english === 'string' ? holesIn(english) : said
  if (!wanted.ok) return []
  const lost = [...wanted.holes].filter((hole) => !said.holes.has(hole))
  const added = [...said.holes].filter((hole) => !wanted.holes.has(hole))
  return [...(lost.length ? [`leaves out ${lost.join(' ')}`] : []), ...(added.length ? [`has ${added.join(' ')}, which English has not`] : [])]
}

type Holes = { ok: true; holes: Set<string> } | { ok: false; why: string }

/** The values (`{name}`) and marks (`<name>`) of a message, in all its forms. */
export function holesIn(text: string): Holes {
  const holes = new Set<string>()
  const read = (message: CompiledMessage | string) => {
    for (const token of typeof message === 'string' ? [message] : message) {
      if (typeof token === 'string') for (const [, end, name] of token.matchAll(/<(\/?)(\w+)\/?>/g)) holes.add(`<${end}${name}>`)
      else {
        const [name, , forms] = token
        holes.add(`{${name}}`)
        if (typeof forms === 'object' && forms !== null) for (const form of Object.values(forms)) if (typeof form === 'string' || Array.isArray(form)) read(form as CompiledMessage | string)
      }
    }
  }
  try {
    read(compileMessageOrThrow(text))
  } catch (problem) {
    return { ok: false, why: problem instanceof Error ? problem.message.split('\n')[0]! : String(problem) }
  }
  return { ok: true, holes }
}
