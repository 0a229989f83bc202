import { expect, test } from 'vitest'
import { tailOfT, tOfTail } from './tail.ts'

// From the table of Student's distribution in any textbook: two-sided tails.
test.each([[12.706, 1, 0.05], [2.228, 10, 0.05], [3.169, 10, 0.01], [2.042, 30, 0.05], [2.66, 60, 0.01], [1.96, 1e6, 0.05], [3.291, 1e6, 0.001]])('beyond %d with %d degrees of freedom lies %d', (t, df, tail) => {
  expect(tailOfT(t, df)).toBeCloseTo(tail, 4)
  expect(tOfTail(tail, df)).toBeCloseTo(t, 2)
})

test('no difference is no evidence, and no days are none either', () => {
  expect(tailOfT(0, 20)).toBeCloseTo(1, 12)
  expect(tailOfT(5, 0)).toBe(1)
  expect(tailOfT(Number.NaN, 20)).toBe(1)
})
