import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What came in at the stand-in. */
type AskedOfVoice = { path: string; headers: IncomingHttpHeaders; body: { model?: string; stream?: boolean; messages?: { role: string; content: string }[] } & Record<string, unknown> }

/** How it behaves: a text is what the model says; the rest are the ways in which such a service fails. */
type VoiceManner =
  | { says: string | null; finish?: string | null }
  | { fails: 'slow' | 'silent' | 'cut-off' | 'no-json' | 'other-json' | 'empty' | 'huge' | 'trickle' | 'redirect' }
  | { status: number; headers?: Record<string, string> }

export type OtherVoice = AsyncDisposable & {
  url: string
  asked: AskedOfVoice[]
  /** How many requests it has taken and not answered yet. */
  waiting(): number
  manner: VoiceManner
  /** Answers all that wait. */
  letGo(): void
}

const completion = (content: string | null, finish: string | null = 'stop') => JSON.stringify({
  id: 'chatcmpl-1', object: 'chat.completion', created: 1_795_000_000, model: 'stand-in', choices: [{ index: 0, message: { role: 'assistant', content, refusal: null }, finish_reason: finish, logprobs: null }], usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
})

/** A service on this machine that speaks chat completions as well or as badly as a test wants. */
export async function openOtherVoice(): Promise<OtherVoice> {
  const held: ServerResponse[] = []
  const server = createServer((request, reply) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => {
      voice.asked.push({ path: request.url ?? '', headers: request.headers, body: JSON.parse(Buffer.concat(pieces).toString() || '{}') as AskedOfVoice['body'] })
      reply.on('close', () => { if (held.includes(reply)) held.splice(held.indexOf(reply), 1) })
      answer(reply)
    })
  })
  const json = (reply: ServerResponse, text: string) => reply.writeHead(200, { 'content-type': 'application/json' }).end(text)
  const answer = (reply: ServerResponse) => {
    const { manner } = voice
    if ('says' in manner) return void json(reply, completion(manner.says, manner.finish === undefined ? 'stop' : manner.finish))
    if ('status' in manner) return void reply.writeHead(manner.status, manner.headers).end('{"error":{"message":"no"}}')
    switch (manner.fails) {
      case 'slow': held.push(reply); return
      case 'silent': return void reply.socket?.destroy()
      case 'cut-off': reply.writeHead(200, { 'content-type': 'application/json', 'content-length': '9999' }).write(completion('That sounds hard.').slice(0, 60), () => reply.socket?.destroy()); return
      case 'no-json': return void json(reply, '<html>That sounds hard.</html>')
      case 'other-json': return void json(reply, '{"choices":"none"}')
      case 'empty': return void json(reply, '{"choices":[]}')
      case 'huge': return void json(reply, completion(`That sounds hard. ${'It is a lot. '.repeat(20_000)}`))
      case 'trickle': reply.writeHead(200, { 'content-type': 'application/json' }).write('{"choices":'); held.push(reply); return
      case 'redirect': return void reply.writeHead(307, { location: `${voice.url}/elsewhere/chat/completions` }).end()
    }
  }
  const voice: OtherVoice = {
    url: '', asked: [], manner: { says: 'That sounds hard.' },
    waiting: () => held.length,
    letGo: () => { for (const reply of held.splice(0)) json(reply, completion('That sounds hard.')) },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise<void>((closed) => { server.close(() => closed()) })
    },
  }
  await new Promise<void>((open) => { server.listen(0, '127.0.0.1', open) })
  voice.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  return voice
}
