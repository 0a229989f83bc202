import { z } from 'zod'
import type { Language } from '#prelude/languages.ts'
import type { SentLine } from '../line.ts'
import type { Went } from './circuit.ts'
import ar from './words/ar.json' with { type: 'json' }
import en from './words/en.json' with { type: 'json' }
import es from './words/es.json' with { type: 'json' }
import fr from './words/fr.json' with { type: 'json' }

/** Where the other program is, as the steward set it. `patience` in milliseconds is for tests. */
export type VoiceSettings = { url: string; model: string; key?: string | undefined; patience?: number }

const systems: Record<Language, { system: string }> = { en, es, fr, ar }

/** The device waits two seconds; whoever answers later than this is not heard by anybody. */
const PATIENCE = 3000
const MOST_BYTES = 32_000
const MOST_TOKENS = 300

// What we read of an answer; the rest of it may be anything.
const answered = z.object({ choices: z.array(z.object({ finish_reason: z.string().nullish(), message: z.object({ content: z.string().nullish() }) })).min(1) })

/** What came of one request: a text that was written to its end, or none. `went` is for the circuit. */
export type Completed = { text: string | undefined; went: Went }

/** Asks once. Follows no redirect, reads no more than it needs, waits no longer than it may, and never throws for what the other side does. */
export async function complete({ url, model, key, patience = PATIENCE }: VoiceSettings, lines: readonly SentLine[], language: Language): Promise<Completed> {
  const signal = AbortSignal.timeout(patience)
  try {
    const reply = await fetch(`${url}/chat/completions`, {
      method: 'POST', redirect: 'manual', signal,
      headers: { 'content-type': 'application/json', accept: 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ model, stream: false, max_completion_tokens: MOST_TOKENS, messages: [{ role: 'system', content: systems[language].system }, ...lines.map(({ by, text }) => ({ role: by === 'person' ? 'user' : 'assistant', content: text }))] }),
    })
    if (reply.status !== 200) {
      await reply.body?.cancel()
      return { text: undefined, went: wentWith(reply) }
    }
    const body = await bodyOf(reply)
    const read = body === undefined ? undefined : answered.safeParse(JSON.parse(body))
    if (!read?.success) return { text: undefined, went: { went: 'badly' } }
    const { finish_reason, message } = read.data.choices[0]!
    // Cut off, filtered there, or a tool called: no text to its end.
    const isWhole = finish_reason === 'stop' || finish_reason === null || finish_reason === undefined
    return { text: isWhole ? message.content?.trim() || undefined : undefined, went: { went: 'well' } }
  } catch {
    return { text: undefined, went: { went: 'badly' } }
  }
}

function wentWith({ status, headers }: Response): Went {
  if (status === 429) {
    const seconds = Number(headers.get('retry-after') ?? Number.NaN)
    return { went: 'too-fast', ...(Number.isFinite(seconds) ? { seconds } : {}) }
  }
  return { went: status === 401 || status === 403 || status === 404 || (status >= 300 && status < 400) ? 'refused' : 'badly' }
}

/** The body as text; undefined where it is longer than any answer of ours. */
async function bodyOf({ body }: Response): Promise<string | undefined> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body ?? []) {
    size += piece.byteLength
    // Leaving the loop lets go of the connection.
    if (size > MOST_BYTES) return undefined
    pieces.push(piece)
  }
  return new TextDecoder().decode(Buffer.concat(pieces))
}
