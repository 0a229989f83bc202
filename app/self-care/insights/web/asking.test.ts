import { expect, test } from 'vitest'
import { z } from 'zod'
import { instantOf } from '#prelude/time.ts'
import { checkIn, checkInNow, moods } from '../../check-in.ts'
import type { Part } from '../insight.ts'
import { askInsights } from './asking.ts'

const values = Array.from({ length: 70 }, (_, day) => z.encode(checkIn, checkInNow(moods[(Math.imul(day + 7, 2_654_435_761) >>> 16) % 2 ? 3 : 1]!, instantOf('2026-01-01T12:00:00Z').add({ hours: 24 * day }), 'UTC', { factors: { people: (Math.imul(day + 7, 2_654_435_761) >>> 16) % 2 === 1 } })))

// Where this runs there is no Worker, as in a browser that cannot start one.
test('without a worker everything is counted all the same, step by step', async () => {
  expect('Worker' in globalThis).toBe(false)
  const parts: Part[] = []
  await new Promise<void>((done, failed) => askInsights({ values, hidden: [] }, (part) => { parts.push(part); if (part.of === 'changes') done() }, () => failed(new Error('not counted'))))
  expect(parts.map(({ of }) => of)).toEqual(['claims', 'hours', 'changes'])
  expect(parts[0]).toMatchObject({ claims: [{ factor: 'people', direction: 'up', days: 70 }] })
})

test('whoever stops listening hears nothing more', async () => {
  let heard = 0
  const stop = askInsights({ values, hidden: [] }, () => { heard += 1; stop() }, () => {})
  await new Promise((done) => setTimeout(done, 600))
  expect(heard).toBe(1)
})
