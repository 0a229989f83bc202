/// <reference lib="webworker" />
// What a message looks like on this device. The push says only that something is due: the words are kept here, since they are nobody else's business.

/** The words of a message as this device shows them: always the same ones, and neutral. */
export type Notice = { line: string; shows: 'message' | 'name'; language: string; dir: 'ltr' | 'rtl' }

const CACHE = 'notice'
const PLACE = '/notice'

/** Keeps the words for the service worker, which speaks no language of its own; throws where this browser keeps nothing. */
export async function keepNotice(notice: Notice): Promise<void> {
  await (await caches.open(CACHE)).put(PLACE, new Response(JSON.stringify(notice)))
}

/** The words that are kept on this device. */
export async function noticeKept(): Promise<Notice | undefined> {
  const kept = await caches.match(PLACE, { cacheName: CACHE }).catch(() => undefined)
  return kept && await kept.json() as Notice
}

/** Forgets the words, on a device that shows no more messages. */
export const forgetNotice = async (): Promise<void> => void await caches.delete(CACHE)

/** Shows a message. There is one at most: the next takes the place of one that is still there. A browser must be shown something, so without words it stands empty. */
export async function showNotice({ showNotification }: Showing, notice: Notice | undefined): Promise<void> {
  await showNotification(notice?.line ?? '', { tag: 'message', ...(notice ? { lang: notice.language, dir: notice.dir } : {}) })
}
type Showing = { showNotification(line: string, options: NotificationOptions): Promise<void> }

/** What a push brings about. */
export async function onPush({ registration }: ServiceWorkerGlobalScope): Promise<void> {
  await showNotice({ showNotification: (line, options) => registration.showNotification(line, options) }, await noticeKept())
}

/** A press on a message opens the app at Today. A page that is open elsewhere is left as it is: somebody may be writing there. */
export async function onNoticePressed({ clients, location }: ServiceWorkerGlobalScope): Promise<void> {
  const open = await clients.matchAll({ type: 'window', includeUncontrolled: true })
  const today = open.find(({ url }) => new URL(url).pathname === '/today')
  if (today) await today.focus()
  else await clients.openWindow(new URL('/today', location.origin))
}
