import { expect, test } from 'vitest'
import type { Slot } from '#seal/slot.ts'
import { insideOnly } from './insideonly.ts'
import { isGroupOf } from './isgroupof.ts'
import { countOf, openersOf, opensWithout } from './openersof.ts'

const slot = (kind: Slot['kind'], id: string) => ({ kind, id, params: {} }) as unknown as Slot

test('after signing in one only ever lands inside this service', () => {
  expect(insideOnly('/me/ways-in', '/today')).toBe('/me/ways-in')
  for (const to of [undefined, '', '//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example', '/a?b=//c', '/sign-in', 'javascript:alert(1)']) expect(insideOnly(to, '/today'), to).toBe('/today')
})

test('a group typed back counts as it was meant: small letters, spaces, and O for 0', () => {
  const code = 'A0B1-WXYZ-2345'
  expect(isGroupOf(code, 1, ' aobl ')).toBe(true)
  expect(isGroupOf(code, 2, 'wxyz')).toBe(true)
  expect(isGroupOf(code, 2, 'A0B1')).toBe(false)
  expect(isGroupOf(code, 3, '')).toBe(false)
})

test('a device is no way back in, however many there are', () => {
  expect(countOf(openersOf([slot('device', '1'), slot('device', '2')]))).toBe(0)
  expect(openersOf([slot('device', '1'), slot('passkey', '2'), slot('passkey', '3'), slot('code', '4')])).toEqual({ passkeys: 2, passphrase: false, code: true })
})

test('the last way that opens the vault besides devices is noticed', () => {
  const slots = [slot('device', '1'), slot('code', '2')]
  expect(opensWithout(slots, ({ kind }) => kind === 'code')).toBe(false)
  expect(opensWithout([...slots, slot('passphrase', '3')], ({ kind }) => kind === 'code')).toBe(true)
})
