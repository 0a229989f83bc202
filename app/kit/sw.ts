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

async function keep(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(SHELL)
  for (const path of paths) if (!(await cache.match(path))) await cache.put(path, await checked(path, await fetch(path, { cache: 'no-cache' })))
}

/** Whether a file belongs to the app as this device reads it: words of other languages are fetched when they are first read. */
const isNeeded = (path: string, language: string) => {
  const [, of] = /\/((?:[a-z]{2})(?:-XA)?)-[\w-]{8}\.js$/.exec(path) ?? []
  return of === undefined || of === language
}

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    // A first visit costs no more than this: the help page, in the language of this device, must never be missing.
    const help = await fetch('/help', { cache: 'no-store' })
    if (help.ok) await (await caches.open(HELP)).put('/help', help)
    await keep(Object.keys(files).filter((path) => /\/assets\/first-|\/icon\.svg$/.test(path)))
    const shell = await fetch(SHELL_PAGE, { cache: 'no-store' })
    if (shell.ok) await (await caches.open(SHELL)).put(SHELL_PAGE, shell)
    await self.skipWaiting()
  })())
})

// The app itself is kept once somebody uses it.
self.addEventListener('message', (event) => {
  const { keepApp } = (event.data ?? {}) as { keepApp?: string }
  if (keepApp) event.waitUntil(keep(Object.keys(files).filter((path) => isNeeded(path, keepApp))))
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
  const kept = await cache.match(path)
  if (kept) return kept
  const response = await checked(path, await fetch(request))
  await cache.put(path, response.clone())
  return response
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
