import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId } from '#prelude/id.ts'
import { exportPieces, readExport, type ExportedRecord } from './exported.ts'
import { isSameJson, planFor } from './plan.ts'

const made = '2026-11-25T08:00:00Z'
const domains = ['mood', 'journal', 'settings']
const room = { domains, most: 1_000_000 }
const anyRecord = fc.record({ domain: fc.constantFrom(...domains), value: fc.jsonValue() })
  .map(({ domain, value }): ExportedRecord => ({ id: newId('record'), domain, value: JSON.parse(JSON.stringify(value)) as unknown }))

async function* inPieces(text: string, size = 7): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}
const textOf = (records: readonly ExportedRecord[]) => [...exportPieces(records, made)].join('')
const readText = (text: string, size?: number) => readExport(inPieces(text, size))

describe('the file of a vault', () => {
  test('gives back every record as it was, in whatever pieces it is read', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyRecord, { maxLength: 12 }), fc.integer({ min: 1, max: 400 }), async (records, size) => {
      expect(await readText(textOf(records), size)).toEqual({ ok: true, records, bad: [], cut: false })
    }))
  })

  test('is JSON that any program reads, and reads the same after another program has set it otherwise', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyRecord, { maxLength: 6 }), async (records) => {
      const again = JSON.stringify(JSON.parse(textOf(records)), null, 2)
      expect(await readText(again, 100)).toEqual({ ok: true, records, bad: [], cut: false })
    }))
  })

  test('names a line that is broken, and keeps the others', async () => {
    const [one, two] = fc.sample(anyRecord, { numRuns: 2, seed: 7 }) as [ExportedRecord, ExportedRecord]
    const lines = textOf([one, two]).split('\n')
    lines[1] = '{"id": torn,'
    expect(await readText(lines.join('\n'))).toMatchObject({ ok: true, records: [two], bad: [{ line: 2, why: 'not-json' }], cut: false })
    lines[1] = '{"id":"not-an-id","domain":"mood","value":1},'
    expect(await readText(lines.join('\n'))).toMatchObject({ ok: true, records: [two], bad: [{ line: 2, why: 'not-a-record' }] })
  })

  test('that ends early gives what is whole, and says so', async () => {
    const records = fc.sample(anyRecord, { numRuns: 3, seed: 8 })
    const text = textOf(records).split('\n').slice(0, 3).join('\n')
    expect(await readText(text)).toEqual({ ok: true, records: records.slice(0, 2), bad: [], cut: true })
  })

  test('of another program, or of a later version of this one, is not taken for ours', async () => {
    expect(await readText('full_date,date\n2026-01-01,x')).toEqual({ ok: false, why: 'not-ours' })
    expect(await readText('')).toEqual({ ok: false, why: 'not-ours' })
    expect(await readText('null')).toEqual({ ok: false, why: 'not-ours' })
    expect(await readText(textOf([]).replace('"version":1', '"version":2'))).toEqual({ ok: false, why: 'newer' })
    expect(await readText(JSON.stringify(JSON.parse(textOf([]).replace('"version":1', '"version":2')), null, 1))).toEqual({ ok: false, why: 'newer' })
  })

  test('that was saved before erasing everything is read too', async () => {
    const id = newId('record')
    const text = JSON.stringify({ identity: { any: 'thing' }, opened: { mood: [{ id, value: { mood: 'good' } }], journal: [] } }, null, 2)
    expect(await readText(text)).toEqual({ ok: true, records: [{ id, domain: 'mood', value: { mood: 'good' } }], bad: [], cut: false })
  })

  test('lets others have their turn between records', async () => {
    let turns = 0
    await readExport(inPieces(textOf(fc.sample(anyRecord, { numRuns: 5, seed: 9 })), 50), () => { turns++ })
    expect(turns).toBe(5)
  })
})

describe('what comes in', () => {
  test('into an empty vault is everything, and a second time nothing', () => {
    fc.assert(fc.property(fc.array(anyRecord, { maxLength: 10 }), (records) => {
      const vault = new Map<string, ExportedRecord>()
      const first = planFor(records, (id) => vault.get(id), room)
      expect(first.fresh).toEqual(records)
      for (const one of first.fresh) vault.set(one.id, one)
      expect(planFor(records, (id) => vault.get(id), room)).toEqual({ fresh: [], here: records.length, other: 0, unknown: [], large: [] })
    }))
  })

  test('never takes the place of what is here', () => {
    const id = newId('record')
    const plan = planFor([{ id, domain: 'mood', value: { note: 'older' } }], () => ({ value: { note: 'newer' } }), room)
    expect(plan).toMatchObject({ fresh: [], here: 0, other: 1 })
  })

  test('once, where the file holds it twice', () => {
    const one: ExportedRecord = { id: newId('record'), domain: 'mood', value: 1 }
    expect(planFor([one, one, { ...one, value: 2 }], () => undefined, room)).toMatchObject({ fresh: [one], here: 1, other: 1 })
  })

  test('leaves out, by name, what this vault has no place for', () => {
    const [strange, large]: ExportedRecord[] = [{ id: newId('record'), domain: 'dreams', value: 1 }, { id: newId('record'), domain: 'mood', value: 'x'.repeat(2000) }]
    expect(planFor([strange!, large!], () => undefined, { domains, most: 1000 })).toEqual({ fresh: [], here: 0, other: 0, unknown: [strange], large: [large] })
  })

  test('two values are the same in whatever order their names stand', () => {
    expect(isSameJson({ a: [1, { b: null }], c: 'x' }, { c: 'x', a: [1, { b: null }] })).toBe(true)
    for (const [one, other] of [[{ a: 1 }, { a: 1, b: 2 }], [[1, 2], [2, 1]], [null, {}], [[], {}], [{ a: undefined }, { b: undefined }]]) expect(isSameJson(one, other)).toBe(false)
  })
})
