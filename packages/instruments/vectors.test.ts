import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { instruments, isInstrumentId } from './index.ts'
import { ids } from './instrument.ts'
import { score } from './score.ts'

const folder = new URL('./vectors/', import.meta.url)
const vectors = readdirSync(folder).map((file) => {
  const [source = '', ...lines] = readFileSync(new URL(file, folder), 'utf8').trim().split('\n')
  return { id: file.replace('.txt', ''), source, rows: lines.filter((line) => line.trim() && !line.startsWith('#')) }
})

/** A dash stands for a question that was left out. */
const answersIn = (text: string) => text.trim().split(/\s+/).map((answer) => (answer === '-' ? null : Number(answer)))

test('every instrument has vectors that name their source', () => {
  expect(vectors.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  for (const { id, source } of vectors) expect(source.startsWith(`${instruments[id as 'phq-9'].name}: `) && /\d{4}/.test(source), id).toBe(true)
})

test.each(vectors)('the $id scores as published', ({ id, rows }) => {
  expect(rows.length).toBeGreaterThan(5)
  for (const row of rows) {
    const [answers = '', total = '', band, safety, besides] = row.split('|').map((cell) => cell.trim())
    const scored = score(id, answersIn(answers), { licensed: true })
    if (total === 'refused') {
      expect(scored.ok, row).toBe(false)
      continue
    }
    expect(scored, row).toMatchObject({ ok: true, total: Number(total), band, risk: safety === 'yes' })
    if (scored.ok && scored.scores) expect(Object.entries(scored.scores).map(([scale, sum]) => `${scale} ${sum} ${scored.bands![scale]}`).join(', '), row).toBe(besides)
    if (scored.ok && scored.criteria) {
      const met = Object.entries(scored.criteria.groups).filter(([, is]) => is).map(([group]) => group).join(' ')
      expect(`${met || 'none'}${scored.criteria.met ? ', all' : ''}`, row).toBe(besides)
    }
  }
})

test('the vectors reach every band of every instrument, at both its ends where the total can be reached', () => {
  for (const { id, rows } of vectors) {
    if (!isInstrumentId(id)) throw new Error(id)
    const { scoring } = instruments[id]
    const totals = new Set(rows.map((row) => Number(row.split('|')[1])))
    if (scoring.kind !== 'sum') continue
    for (const { from, to } of scoring.bands) {
      expect(totals.has(Math.ceil(from / scoring.times) * scoring.times), `${id} ${from}`).toBe(true)
      expect(totals.has(Math.floor(to / scoring.times) * scoring.times), `${id} ${to}`).toBe(true)
    }
  }
})
