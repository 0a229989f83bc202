import { expect, test } from 'vitest'
import { z } from 'zod'
import { instantOf } from '#prelude/time.ts'
import { asksWhetherItFits, dialOf, emptyPlan, lineAsText, linesFrom, linesOf, mayHaveNumbers, mergedPlan, MOST_LINES, plan, quietAfter, steps, stepsLeftOpen, stepsWithWords, textOf, withLines, type PlanUse } from './plan.ts'

const made = instantOf('2026-11-25T20:00:00Z')
const later = (hours: number) => made.add({ hours })
const line = (text: string, number = '') => ({ text, number })
const ana = withLines(emptyPlan(made), 'signs', [line('I stop answering messages')], made)
const use = (at: Temporal.Instant): PlanUse => ({ kind: 'use', at, zone: 'UTC' })

test('nothing in a plan has to be filled in, and what is there shows', () => {
  expect(stepsWithWords(emptyPlan(made))).toEqual([])
  expect(stepsWithWords(ana)).toEqual(['signs'])
  expect(stepsLeftOpen(ana)).toEqual(['alone', 'company', 'helpers', 'professionals', 'surroundings'])
})

test('a line of nothing but spaces is no line, and a number without words is one', () => {
  const one = withLines(ana, 'helpers', [line('  '), line('', '600 123 123'), line(' Dana ', ' 600 ')], made)
  expect(linesOf(one, 'helpers')).toEqual([line('', '600 123 123'), line('Dana', '600')])
})

test('only steps that may name people ask for a number', () => {
  expect(steps.filter(mayHaveNumbers)).toEqual(['company', 'helpers', 'professionals'])
})

test('a number is dialled as a telephone needs it, however it was written', () => {
  expect(dialOf('+34 600-123 (123)')).toBe('+34600123123')
  expect(dialOf('٠٦٠٠١٢٣')).toBe('0600123')
  expect(dialOf('۰۹۱۲')).toBe('0912')
  expect(dialOf('०९१२')).toBe('0912')
  expect(dialOf('112')).toBe('112')
})

test('what is no number makes no link', () => {
  for (const none of ['', 'ask Dana', '12', '1'.repeat(30)]) expect(dialOf(none), none).toBeUndefined()
})

test('two versions of a plan become one that has every line of both, the newer first and no line twice', () => {
  const other = withLines(withLines(ana, 'signs', [line('I sleep all day'), line('I stop answering messages')], later(1)), 'alone', [line('Walk to the river')], later(2))
  const both = mergedPlan([ana, other])!
  expect(both.lines.signs.map(({ text }) => text)).toEqual(['I sleep all day', 'I stop answering messages'])
  expect(both.lines.alone.map(({ text }) => text)).toEqual(['Walk to the river'])
  expect(both.changed).toEqual(later(2))
  expect(mergedPlan([ana])).toBe(ana)
  expect(mergedPlan([])).toBeUndefined()
})

test('two full versions together are still a plan that can be kept', () => {
  const full = (word: string) => Array.from({ length: MOST_LINES }, (_, nth) => line(`${word} ${nth}`))
  const both = mergedPlan([withLines(ana, 'alone', full('one'), later(1)), withLines(ana, 'alone', full('two'), later(2))])!
  expect(plan.safeParse(z.encode(plan, both)).success).toBe(true)
})

test('after use it asks whether the plan fits, yet not in that moment', () => {
  expect(asksWhetherItFits(ana, [use(later(1))], later(2))).toBeUndefined()
  expect(asksWhetherItFits(ana, [use(later(1))], later(14))).toBe('after-use')
})

test('it asks once: who said that the plan fits, or changed it since, is not asked again', () => {
  expect(asksWhetherItFits({ ...ana, looked: later(15) }, [use(later(1))], later(16))).toBeUndefined()
})

test('without use it asks after three months, and not before', () => {
  expect(asksWhetherItFits(ana, [], later(90 * 24))).toBeUndefined()
  expect(asksWhetherItFits(ana, [], later(92 * 24))).toBe('by-time')
})

test('who said "not now" has two weeks of quiet', () => {
  const put = { ...ana, quietUntil: quietAfter(later(92 * 24)) }
  expect(asksWhetherItFits(put, [], later(105 * 24))).toBeUndefined()
  expect(asksWhetherItFits(put, [], later(107 * 24))).toBe('by-time')
})

test('nobody is asked about a plan in which nothing stands', () => {
  expect(asksWhetherItFits(emptyPlan(made), [], later(9999))).toBeUndefined()
})

test('a field is read line by line as it was typed, and nothing that fits in it is lost', () => {
  expect(linesFrom('one\n\ntwo ').map(({ text }) => text)).toEqual(['one', '', 'two '])
  const many = Array.from({ length: 300 }, (_, nth) => `l${nth}`).join('\n')
  expect(linesFrom(many)).toHaveLength(MOST_LINES)
  expect(linesFrom(many).at(-1)!.text).toContain('l299')
})

test('as text, what was struck or never written leaves no trace', () => {
  expect(textOf('Hello', [{ title: 'Signs', lines: ['I sleep all day'] }, { title: 'Alone', lines: [] }])).toBe('Hello\n\nSigns\n- I sleep all day')
  expect(lineAsText(line('Dana', '600'))).toBe('Dana, 600')
  expect(lineAsText(line('Dana'))).toBe('Dana')
})

test('a plan from the vault is read strictly', () => {
  const kept = z.encode(plan, ana)
  expect(plan.safeParse(kept).success).toBe(true)
  expect(plan.safeParse({ ...kept, more: 1 }).success).toBe(false)
  expect(plan.safeParse({ ...kept, lines: { ...kept.lines, signs: 'none' } }).success).toBe(false)
  expect(plan.safeParse({ ...kept, looked: 'yesterday' }).success).toBe(false)
})
