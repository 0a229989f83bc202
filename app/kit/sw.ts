/// <reference lib="webworker" />
// The service worker: the shell of the app and the help page open without a line. Its list of files, with their hashes, is
// written in by the build; a file whose bytes do not have the hash of the list is never kept and never served.
declare const self: ServiceWorkerGlobalScope
declare const __FILES__: { version: string; files: Record<string, string> }

const { version, files } = __FILES__
const SHELL = `shell-${version}`
const HELP = 'help'
const SHELL_PAGE = '/shell'

async function checked(path: string, response: Response): Promise<Response> {
  const bytes = await response.clone().arrayBuffer()
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const hash = btoa(String.fromCharCode(...digest))
  if (!response.ok || hash !== files[path]) throw new Error(`not the file of this build: ${path}`)
  return response
}

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(SHELL)
    for (const path of Object.keys(files)) {
      if (!(await cache.match(path))) await cache.put(path, await checked(path, await fetch(path, { cache: 'no-cache' })))
    }
    const shell = await fetch(SHELL_PAGE, { cache: 'no-store' })
    if (shell.ok) await cache.put(SHELL_PAGE, shell)
    // The help page as this device reads it, at the first visit: the one page that must never be missing.
    const help = await fetch('/help', { cache: 'no-store' })
    if (help.ok) await (await caches.open(HELP)).put('/help', help)
    await self.skipWaiting()
  })())
})

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith('shell-') && name !== SHELL) await caches.delete(name)
    await self.clients.claim()
  })())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.startsWith('/api/') || url.pathname === '/leave') return
  if (url.pathname === '/help') return event.respondWith(helpFirst(request))
  if (files[url.pathname]) return event.respondWith(fromShell(url.pathname, request))
  if (request.mode === 'navigate') return event.respondWith(page(request))
})

/** Help: the newest where the line answers within two seconds, else the one kept here, in whatever language that is. */
async function helpFirst(request: Request): Promise<Response> {
  const cache = await caches.open(HELP)
  const key = new URL(request.url)
  const keyed = `${key.pathname}${key.search}`
  const fresh = fetch(request).then(async (response) => {
    if (response.ok) {
      await cache.put(keyed, response.clone())
      await cache.put('/help', response.clone())
    }
    return response
  })
  const kept = (await cache.match(keyed)) ?? (await cache.match('/help'))
  if (!kept) return fresh
  return Promise.race([fresh.then((response) => (response.ok ? response : kept), () => kept), new Promise<Response>((late) => setTimeout(() => late(kept), 2000))])
}

async function fromShell(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(SHELL)
  return (await cache.match(path)) ?? fetch(request)
}

/** Pages of the app come from here at once; pages that the server draws are asked for first. */
async function page(request: Request): Promise<Response> {
  const cache = await caches.open(SHELL)
  const { pathname } = new URL(request.url)
  const shell = await cache.match(SHELL_PAGE)
  const ours = /^\/(?:today|check-ins|me|desk)(?:\/|$)/.test(pathname)
  if (shell && ours) return shell
  try {
    return await fetch(request)
  } catch {
    return shell ?? Response.error()
  }
}

self.addEventListener('message', (event) => {
  if (event.data === 'version') event.source?.postMessage({ version })
})
