import { z } from 'zod'
import { newId } from '#prelude/id.ts'
import type { Answer, Endpoint, Taken } from './endpoint.ts'

/** Anything shaped like the platform's own fetch: the browser's, or a test's that never leaves the process. */
export type Fetch = (path: string, init: { method: string; headers: Record<string, string>; body?: string }) => Promise<{ status: number; text(): Promise<string> }>

/** How one call is made: a write repeated with the same `once` key is done once and answered alike. */
export type CallOptions = { once?: string }

export type Call = <E extends Endpoint>(row: E, takes: z.output<E['takes']>, options?: CallOptions) => Promise<Answer<E>>

/** The typed caller drawn from the contract, over any fetch. A dead line is the refusal `unreachable`, never an exception. */
export const callerOver = (fetch: Fetch, extraHeaders: () => Record<string, string> = () => ({})): Call =>
  async <E extends Endpoint>(row: E, takes: Taken<E>, options: CallOptions = {}): Promise<Answer<E>> => {
    const said = z.encode(row.takes as z.ZodType, takes) as Record<string, string | number | boolean | undefined>
    const headers: Record<string, string> = { accept: 'application/json', ...extraHeaders() }
    let path: string = row.path
    let body: string | undefined
    if (row.method === 'GET') {
      const query = new URLSearchParams(Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])))
      if (query.size > 0) path += `?${query}`
    } else {
      headers['content-type'] = 'application/json'
      headers['idempotency-key'] = options.once ?? newId('deed')
      body = JSON.stringify(said)
    }
    let status: number, text: string
    try {
      const reply = await fetch(path, { method: row.method, headers, ...(body === undefined ? {} : { body }) })
      status = reply.status
      text = await reply.text()
    } catch {
      return { ok: false, refusal: 'unreachable' }
    }
    return answerFrom(row, status, text)
  }

function answerFrom<E extends Endpoint>(row: E, status: number, text: string): Answer<E> {
  try {
    const said: unknown = text === '' ? undefined : JSON.parse(text)
    if (status >= 200 && status < 300) return { ok: true, value: z.decode(row.gives as z.ZodType, said) as never }
    const refusal = (said as { refusal?: unknown })?.refusal
    if (typeof refusal === 'string') return { ok: false, refusal: refusal as never }
  } catch {
    // A proxy's own page, or an answer that is not the contract's: both are the server being broken to us.
  }
  return { ok: false, refusal: status === 503 || status === 502 || status === 504 ? 'unavailable' : 'broken' }
}
