import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { whyRefused } from '../testing.ts'
import { checkSigns } from './checksigns.ts'
import { fromCode, isRecoveryCode, newRecoveryCode, readRecoveryCode } from './code.ts'

// Generous, so that a busy machine does not make a promise look broken.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

test('a code is seven groups of four, without letters that look like others', () => {
  for (let made = 0; made < 200; made++) expect(newRecoveryCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(new Set(Array.from({ length: 500 }, newRecoveryCode)).size).toBe(500)
})

test('every sign comes about as often as every other', () => {
  const counts = new Map<string, number>()
  for (let made = 0; made < 1000; made++) for (const sign of newRecoveryCode().replaceAll('-', '').slice(0, 26)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  expect(counts.size).toBe(32)
  for (const count of counts.values()) expect(Math.abs(count - 812.5)).toBeLessThan(812.5 * 0.25)
})

test('however it is typed from paper, it is the same code', async () => {
  const code = readRecoveryCode(withChecks('0123456789ABCDEFGHJKMNPQ01'))
  const typed = [
    code.toLowerCase(), code.replaceAll('-', ''), code.replaceAll('-', ' '), `  ${code.replaceAll('-', ' – ')}\n`, code.replaceAll('0', 'O').replaceAll('1', 'l'),
    code.replaceAll('0', 'o').replaceAll('1', 'I'), code.replaceAll('-', '.'), code.replace(/[0-9A-Z]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0)),
  ]
  const { loginId, loginProof } = await fromCode(code)
  for (const each of typed) {
    expect(readRecoveryCode(each)).toBe(code)
    const from = await fromCode(each)
    expect([from.loginId, from.loginProof]).toEqual([loginId, loginProof])
  }
  expect(loginId).toHaveLength(16)
  expect(loginProof).toHaveLength(32)
})

test('every single mistyped sign, and every two exchanged neighbours, are noticed', () => {
  const code = newRecoveryCode().replaceAll('-', '')
  for (let place = 0; place < 28; place++) {
    for (const sign of SIGNS) if (sign !== code[place]) expect(isRecoveryCode(code.slice(0, place) + sign + code.slice(place + 1))).toBe(false)
    const swapped = code.slice(0, place) + (code[place + 1] ?? '') + code[place] + code.slice(place + 2)
    if (swapped !== code) expect(isRecoveryCode(swapped)).toBe(false)
  }
})

test('any two mistyped signs are noticed', () => {
  const values = fc.array(fc.nat(31), { minLength: 26, maxLength: 26 })
  const slip = fc.tuple(fc.nat(27), fc.integer({ min: 1, max: 31 }))
  fc.assert(fc.property(values, fc.uniqueArray(slip, { minLength: 1, maxLength: 2, selector: ([place]) => place }), (secret, slips) => {
    const whole = [...secret, ...checkSigns(secret)]
    expect(checkSigns(whole)).toEqual([0, 0])
    for (const [place, by] of slips) whole[place]! ^= by
    expect(checkSigns(whole)).not.toEqual([0, 0])
  }), { numRuns: 2000 })
})

test('a code too short, too long, or with a sign we never print is refused', async () => {
  const code = newRecoveryCode()
  for (const wrong of ['', code.slice(0, -1), `${code}0`, code.replace(/^./, 'U'), code.replace(/^./, '€')]) {
    expect(isRecoveryCode(wrong)).toBe(false)
    expect(await whyRefused(fromCode(wrong))).toBe('malformed')
  }
})

function withChecks(secret: string): string {
  const values = Array.from(secret, (sign) => SIGNS.indexOf(sign))
  return [...values, ...checkSigns(values)].map((value) => SIGNS[value]).join('')
}
