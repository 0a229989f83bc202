import { expect, test } from 'vitest'
import { onNoticePressed, showNotice } from './push.ts'

/** A worker's world with pages open at these paths; remembers what was brought forward or opened. */
function worker(paths: readonly string[]) {
  const done: string[] = []
  const pages = paths.map((path) => ({ url: `https://care.example.org${path}`, focus: async () => void done.push(`forward ${path}`) }))
  const scope = { location: { origin: 'https://care.example.org' }, clients: { matchAll: async () => pages, openWindow: async (at: URL) => void done.push(`open ${at.href}`) } }
  return { done, scope: scope as unknown as ServiceWorkerGlobalScope }
}

test('a press on a message opens the app at Today', async () => {
  const { done, scope } = worker([])
  await onNoticePressed(scope)
  expect(done).toEqual(['open https://care.example.org/today'])
})

test('a Today that is open comes forward, and a page where somebody may be writing is left as it is', async () => {
  const both = worker(['/journal/write', '/today?done=kept'])
  await onNoticePressed(both.scope)
  expect(both.done).toEqual(['forward /today?done=kept'])
  const writing = worker(['/journal/write'])
  await onNoticePressed(writing.scope)
  expect(writing.done).toEqual(['open https://care.example.org/today'])
})

test('a message shows the words that are kept, one at a time, and nothing else', async () => {
  const shown: unknown[] = []
  const showing = { showNotification: async (...said: unknown[]) => void shown.push(said) }
  await showNotice(showing, { line: 'لديك رسالة', shows: 'message', language: 'ar', dir: 'rtl' })
  await showNotice(showing, undefined)
  expect(shown).toEqual([['لديك رسالة', { tag: 'message', lang: 'ar', dir: 'rtl' }], ['', { tag: 'message' }]])
})
