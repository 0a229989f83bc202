import type { BrowserContext } from 'playwright-core'

/** What a device must never send, and all that it sent. */
export type Taint = { secrets: Set<string>; sent: string[]; watch(context: BrowserContext): Promise<void>; mark(secret: string): void }

/** Watches devices: every key that their program holds is noted inside the page, and every request, address and socket frame outside it. */
export function openTaint(): Taint {
  const secrets = new Set<string>()
  const sent: string[] = []
  return {
    secrets, sent,
    mark: (secret) => { secrets.add(Buffer.from(secret).toString('hex')) },
    async watch(context) {
      await context.exposeFunction('noteSecret', (hex: string) => { if (hex.length >= 32) secrets.add(hex) })
      await context.addInitScript(noteSecrets)
      context.on('request', (request) => sent.push(`${request.url()}\n${request.postData() ?? ''}\n${Object.values(request.headers()).join('\n')}`))
      context.on('page', (page) => page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(payload.toString()))))
    },
  }
}

/** Where a secret stands in what was sent, in whatever form: as it is, in hex, in base64 at each of the three places, or as a list of numbers. */
export function foundIn(sent: readonly string[], hex: string): boolean {
  const bytes = Buffer.from(hex, 'hex')
  const aligned = [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64').replaceAll('=', '')
    // The first and last signs hold bits of the neighbours.
    const inner = text.slice(before === 0 ? 0 : before + 1, -1)
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')]
  })
  const text = bytes.toString('utf8')
  const plain = text.includes('\ufffd') ? [] : [text, encodeURIComponent(text), text.toLowerCase()]
  const forms = [hex, hex.toUpperCase(), [...bytes].join(','), ...aligned, ...plain]
  return sent.some((one) => forms.some((form) => one.includes(form)))
}

/** Runs in the page, before its program: whatever raw key goes into or comes out of the browser's cryptography is told to the test. */
function noteSecrets(): void {
  const note = (given: unknown) => {
    const bytes = given instanceof ArrayBuffer ? new Uint8Array(given) : ArrayBuffer.isView(given) ? new Uint8Array(given.buffer, given.byteOffset, given.byteLength) : null
    // What opens a vault is 16 to 64 bytes; longer things are sealed words and the like.
    if (bytes && bytes.length >= 16 && bytes.length <= 64) (globalThis as unknown as { noteSecret(hex: string): void }).noteSecret([...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''))
  }
  const { subtle } = crypto
  const { importKey, decrypt } = subtle
  subtle.importKey = (async (format: string, given: unknown, ...rest: unknown[]) => {
    if (format === 'raw') note(given)
    return (importKey as (...all: unknown[]) => Promise<CryptoKey>).call(subtle, format, given, ...rest)
  }) as typeof importKey
  subtle.decrypt = async (...all) => {
    const plain = await decrypt.apply(subtle, all)
    note(plain)
    return plain
  }
  const { credentials } = navigator
  type Prf = { prf?: { results?: { first?: unknown } } }
  const heard = (credential: Credential | null) => {
    note((((credential as PublicKeyCredential | null)?.getClientExtensionResults() ?? {}) as Prf).prf?.results?.first)
    return credential
  }
  const { get, create } = credentials
  const gestures = globalThis as unknown as { gestures: number }
  gestures.gestures = 0
  credentials.get = async (options) => { gestures.gestures++; return heard(await get.call(credentials, options)) }
  credentials.create = async (options) => { gestures.gestures++; return heard(await create.call(credentials, options)) }
}
