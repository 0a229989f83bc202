import type { Understanding, Understands } from './classify.ts'

/** How a line that could not be read is answered. */
export type Refused = { error: string }

/** Makes the answerer of `evenkeel classify`: one line of {"text", "lang"} in, one line of what was understood out; a bad line gets an error. */
export function answerLineWith(classify: Understands['classify']): (line: string) => string {
  return (line) => JSON.stringify(answer(line, classify))
}

function answer(line: string, classify: (text: string, lang?: string) => Understanding): Understanding | Refused {
  let asked: unknown
  try {
    asked = JSON.parse(line)
  } catch {
    return { error: 'not-json' }
  }
  if (typeof asked !== 'object' || asked === null || !('text' in asked) || typeof asked.text !== 'string') return { error: 'no-text' }
  return classify(asked.text, 'lang' in asked && typeof asked.lang === 'string' ? asked.lang : 'en')
}
