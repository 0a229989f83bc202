import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { leaveQuickly } from './leaving.ts'
import { applyReading, keepReading, readingHere } from './reading.ts'

const asNobodyChose = { size: 'normal', theme: 'device', motion: 'device', letters: 'service', lite: 'no' }
let kept: Record<string, string>
let page: { documentElement: { dataset: Record<string, string> }; body: { hidden: boolean }; title: string }

beforeEach(() => {
  kept = {}
  page = { documentElement: { dataset: {} }, body: { hidden: false }, title: 'Journal' }
  vi.stubGlobal('document', page)
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept[key] ?? null, setItem: (key: string, text: string) => (kept[key] = text) })
})
afterEach(() => vi.unstubAllGlobals())

test('what was chosen holds when one comes back', () => {
  expect(keepReading({ ...readingHere(), theme: 'night', size: 'large' })).toBe(true)
  expect(applyReading()).toEqual({ ...asNobodyChose, theme: 'night', size: 'large' })
  expect(page.documentElement.dataset).toEqual({ theme: 'night', size: 'large' })
})

test('a choice taken back leaves no trace on the page', () => {
  applyReading({ ...readingHere(), motion: 'still' })
  applyReading({ ...readingHere(), motion: 'device' })
  expect(page.documentElement.dataset).toEqual({})
})

test.each(['', 'null', '7', '"night"', '[1,', '{"theme":"toString","size":9}', '{"theme":["dark"]}'])('strange settings (%s) hold as never chosen', (text) => {
  kept['ek-reading'] = text
  expect(readingHere()).toEqual(asNobodyChose)
})

test('a browser that keeps nothing is no reason to fail, and it is said', () => {
  const no = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  vi.stubGlobal('localStorage', { getItem: no, setItem: no })
  expect(readingHere()).toEqual(asNobodyChose)
  expect(keepReading(readingHere())).toBe(false)
})

test('the page is blank and nameless before the browser goes elsewhere', () => {
  const seen: unknown[] = []
  vi.stubGlobal('location', { replace: (to: string) => seen.push(to, page.body.hidden, page.title) })
  leaveQuickly()
  expect(seen).toEqual(['/leave', true, ''])
})
