import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

const typeByEnding: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon',
  '.woff2': 'font/woff2', '.json': 'application/json; charset=utf-8', '.webmanifest': 'application/manifest+json', '.wasm': 'application/wasm', '.txt': 'text/plain; charset=utf-8', '.html': 'text/html; charset=utf-8',
}
const squeezable = new Set(['.js', '.css', '.svg', '.json', '.webmanifest', '.txt', '.html', '.wasm'])

/** Serves the built files of the web. Each was squeezed at build time where that helps; names with a hash in them never change. */
export function serveAssets(app: FastifyInstance, folder: string): void {
  if (!existsSync(folder)) return
  for (const path of filesUnder(folder)) {
    const ending = extname(path)
    if (ending === '.br' || ending === '.gz') continue
    const url = `/${relative(folder, path)}`
    const plain = readFileSync(path)
    const squeezed = squeezable.has(ending) && plain.length > 512
    const br = squeezed ? (existsSync(`${path}.br`) ? readFileSync(`${path}.br`) : brotliCompressSync(plain)) : undefined
    let gz: Buffer | undefined
    const forever = url.startsWith('/assets/')
    app.get(url, async (request, reply) => {
      const accepts = request.headers['accept-encoding'] ?? ''
      void reply.header('content-type', typeByEnding[ending] ?? 'application/octet-stream')
        .header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache').header('vary', 'accept-encoding')
      if (br && /\bbr\b/.test(accepts)) return reply.header('content-encoding', 'br').send(br)
      if (br && /\bgzip\b/.test(accepts)) return reply.header('content-encoding', 'gzip').send((gz ??= gzipSync(plain)))
      return reply.send(plain)
    })
  }
}

function* filesUnder(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* filesUnder(path)
    else yield path
  }
}
