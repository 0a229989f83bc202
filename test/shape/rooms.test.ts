import { expect, test } from 'vitest'
import { isOurName, leftOutAtDoor, orderInSlices } from '../../scripts/shape/rooms.ts'

test('the order of the slices is read from where they are put together, not from the imports', () => {
  const source = `
    import { b, type BSettings } from '#second/server/index.ts'
    import { aWith } from '#first/server/index.ts'
    import type { C } from '#third/server/index.ts'
    export type All = { b: BSettings; c: C }
    export const slicesWith = (all: All) => [aWith(all), b]`
  expect(orderInSlices(source)).toEqual(['first', 'second'])
})

test('a door that keeps silent about what is kept is noticed', () => {
  expect(leftOutAtDoor(`export const one = slice('one', here, { fields, personal: { export: e, erase } })`)).toEqual([])
  expect(leftOutAtDoor(`const fields = {}; export const one = slice('one', here, { fields })`)).toEqual(['personal'])
  expect(leftOutAtDoor(`// fields, personal\nexport const one = slice('one', here, {})`)).toEqual(['fields', 'personal'])
})

test.each([
  'app/self-care/check-in.ts', 'app/safety/web/help/helpDocument.test.tsx', 'app/kit/parts/LeaveQuickly.tsx', 'app/safety/helplines/US.json', 'packages/seal/suite-1.test.ts',
  'app/vault/server/migrations/2026-11-25-vault.sql', 'app/kit/words/ar.json', 'app/kit/styles/tokens.css', 'app/safety/web/help/help.css.ts', 'e2e/first-visit.e2e.ts',
  'app/kit/README.md', 'app/vault/web/HereContext.ts', 'app/kit/virtual.d.ts', 'packages/instruments/vectors/phq-9.txt',
])('%s is a name of ours', (path) => {
  expect(isOurName(path)).toBe(true)
})

test.each([
  'app/safety/utils.ts', 'packages/seal/helpers.ts', 'app/safety/HelpLines.ts', 'app/Safety/api.ts', 'app/self_care/api.ts', 'app/safety/server/migrations/vault.sql',
  'app/kit/parts/leave-quickly.tsx', 'app/safety/api copy.ts', 'app/safety/api.js', 'app/safety/api.ts.orig',
])('%s is not', (path) => {
  expect(isOurName(path)).toBe(false)
})
