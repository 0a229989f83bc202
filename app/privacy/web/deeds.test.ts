import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { deedKey } from './deeds.ts'
import en from './words/en.json' with { type: 'json' }

const app = join(import.meta.dirname, '../..')
const slices = readdirSync(app).filter((name) => existsSync(join(app, name, 'api.ts')))
const deeds = new Set(slices.flatMap((slice) => [...readFileSync(join(app, slice, 'api.ts'), 'utf8').matchAll(/audit: '([^']+)'/g)].map(([, deed]) => deed!)))
// Whoever was erased has no screen any more to read it on.
deeds.delete('person.erased')

test('whatever the service writes down about somebody has a sentence that they can read', () => {
  expect(deeds.size).toBeGreaterThan(10)
  expect([...deeds].filter((deed) => deedKey(deed) === 'deed.other')).toEqual([])
})

test('a deed of a later version is still told, without its code', () => {
  expect(deedKey('thing.newly-done')).toBe('deed.other')
  for (const deed of deeds) expect(en[deedKey(deed)]).toBeTruthy()
})
