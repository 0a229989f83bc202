import { now } from '#prelude/time.ts'
import { measure } from './alphabet.ts'
import { keptCarrier } from './kept.ts'
import { isStart, step, type Around, type Held } from './step.ts'

const OURS = '+15550199'

/** Opens the `sms` command: each line is a text from one number, and gives the texts that would be sent to it, each with its length and alphabet. What is kept between two lines is what the server keeps. */
export function openSms(around: Omit<Around, 'now'>, number = '+15550100'): (line: string) => Promise<string | undefined> {
  const carrier = keptCarrier()
  let talk: Held | 'stopped' | undefined
  let count = 0
  return async (line) => {
    const id = String(++count)
    const heard = carrier.hear({ url: '', headers: {}, form: { from: number, to: OURS, id, text: line } })
    if (heard.kind === 'refused') return 'A number has a + and digits, such as +15550100.'
    if (talk === 'stopped' && !isStart(heard.text)) return undefined
    const { to, texts } = step(talk === 'stopped' ? undefined : talk, heard.text, { ...around, now: now() })
    talk = to === 'forgotten' ? undefined : to
    carrier.sent.length = 0
    for (const [place, text] of texts.entries()) await carrier.send(number, text, { id: `${id}.${place}` })
    return carrier.sent.map(({ text }) => told(text)).join('\n') || undefined
  }
}

function told(text: string): string {
  const { alphabet, length, most } = measure(text)
  return `${length}/${most} ${alphabet}  ${text}`
}
