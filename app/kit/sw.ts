/// <reference lib="webworker" />
// The service worker: the shell of the app and the help page open without a line. The build puts its list of files, with their
// hashes, before this code; a file whose bytes do not have the hash of the list is never kept and never served. Where builds are
// signed, the list is held against its signature first, and what the signature does not fit is neither kept nor served.
import { base64ToBytes } from '#prelude/bytes.ts'
import { buildHash, checkBuild } from '#seal/release.ts'
import { onNoticePressed, onPush } from './push.ts'
import { releaseKey } from './releaseKey.ts'

declare const self: ServiceWorkerGlobalScope & { evenkeelList: string }

/** `app` holds the addresses of screens that only the program draws; all others are asked of the server first. */
type List = { version: string; app: readonly string[]; files: Record<string, string> }

const { version, app, files: listed } = JSON.parse(self.evenkeelList) as List
// What stands elsewhere, as the manifests of the app's names, the browser asks for by itself when it is needed.
const files = Object.fromEntries(Object.entries(listed).filter(([path]) => /^\/(?:assets\/|icon\.svg)/.test(path)))
const SHELL = `shell-${version}`
const HELP = 'help'
const SHELL_PAGE = '/shell'

/** Refuses a list that the key of this service did not sign. A browser that knows no Ed25519 goes by the hashes alone: help without a line matters more there. */
async function onlySigned(list: string): Promise<void> {
  if (releaseKey === null) return
  const response = await fetch('/release/signature.json', { cache: 'no-store' })
  if (response.status >= 500) throw new Error('the signature cannot be fetched now')
  const said = response.ok ? await response.json().catch(() => ({})) as { signature?: string } : {}
  const signature = await Promise.resolve(said.signature ?? '').then(base64ToBytes).catch(() => new Uint8Array())
  if (await checkBuild(await buildHash(list), signature, base64ToBytes(releaseKey.key)) !== 'does-not-fit') return
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage({ buildRefused: true })
  throw new Error('the signature does not fit this program')
}

async function checked(path: string, response: Response, hashes = files): Promise<Response> {
  const bytes = await response.clone().arrayBuffer()
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const hash = btoa(String.fromCharCode(...digest))
  if (!response.ok || hash !== hashes[path]) throw new Error(`not the file of this build: ${path}`)
  return response
}

const AT_ONCE = 6

/** Keeps files that are not kept yet, a few at a time, in the given order. */
async function keep(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(SHELL)
  const left = [...paths]
  const one = async () => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) if (!(await cache.match(path))) await cache.put(path, await checked(path, await fetch(path, { cache: 'no-cache' })))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
}

/** Whether a file belongs to the app as this device reads it: words of other languages are fetched when they are first read. */
const isNeeded = (path: string, language: string) => {
  const [, of] = /[/.]((?:[a-z]{2})(?:-XA)?)-[\w-]{8}\.js$/.exec(path) ?? []
  // What understands language is large, and is kept once somebody talks.
  return (of === undefined || of === language) && !path.endsWith('.bin')
}

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    await onlySigned(self.evenkeelList)
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
  const { keepApp, used = [] } = (event.data ?? {}) as { keepApp?: string; used?: readonly string[] }
  if (!keepApp) return
  // What this page has needed comes first: it opens without a line soonest.
  const needed = Object.keys(files).filter((path) => isNeeded(path, keepApp))
  event.waitUntil(keep([...needed.filter((path) => used.includes(path)), ...needed.filter((path) => !used.includes(path))]))
})

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith('shell-') && name !== SHELL) await caches.delete(name)
    await self.clients.claim()
  })())
})

self.addEventListener('push', (event) => event.waitUntil(onPush(self)))
self.addEventListener('notificationclick', (event) => { event.notification.close(); event.waitUntil(onNoticePressed(self)) })

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.startsWith('/api/') || url.pathname === '/leave') return
  if (url.pathname === '/help') return event.respondWith(helpFirst(request))
  if (files[url.pathname]) return event.respondWith(fromShell(url.pathname, request))
  if (releaseKey !== null && url.pathname.startsWith('/assets/')) return event.respondWith(fromNewer(url.pathname, request))
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

let newer: Promise<List['files']> | undefined

/** A file of a newer program, on a page that came before its worker: it is served only if the newer list is signed and names it. */
async function fromNewer(path: string, request: Request): Promise<Response> {
  let hashes = await newer?.catch(() => undefined)
  if (!hashes?.[path]) hashes = await (newer = newerFiles())
  return checked(path, await fetch(request), hashes)
}

async function newerFiles(): Promise<List['files']> {
  const list = await (await fetch('/release/manifest.json', { cache: 'no-store' })).text()
  await onlySigned(list)
  return (JSON.parse(list) as List).files
}

/** Pages of the app come from here at once; pages that the server draws are asked for first. */
async function page(request: Request): Promise<Response> {
  const cache = await caches.open(SHELL)
  const { pathname } = new URL(request.url)
  const shell = await cache.match(SHELL_PAGE)
  const ours = app.includes(pathname.replace(/\/+$/, ''))
  if (shell && ours) return shell
  try {
    return await fetch(request)
  } catch {
    return shell ?? Response.error()
  }
}
