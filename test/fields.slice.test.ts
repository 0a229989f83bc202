import type pg from 'pg'
import { expect, test } from 'vitest'
import { platformFields, type FieldRegister } from '#platform/fields.ts'
import { slicesWith } from '#app/slices.ts'
import type { World } from './world.ts'
import { worldHere } from './worldHere.ts'

let world: World
let owner: pg.Client
let register: FieldRegister
worldHere((here) => {
  ({ world, owner } = here)
  register = Object.assign({}, platformFields, ...slicesWith(world.settings).map(({ fields }) => fields)) as FieldRegister
})

// What pg-boss keeps in `jobs` is its own: names of jobs and times, no word of anybody.
async function columnsKept(): Promise<string[]> {
  const { rows } = await owner.query(`
    select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
    where table_schema !~ '^(pg_|information_schema$|jobs$|pgboss$)' order by 1`)
  return rows.map(({ name }) => name as string).toSorted()
}
const columnsListed = () => Object.entries(register).flatMap(([table, fields]) => Object.keys(fields).map((column) => `${table}.${column}`)).toSorted()

test('every column of the database has an entry in the field register, and every entry has its column', async () => {
  const kept = await columnsKept()
  expect(kept.length).toBeGreaterThan(60)
  expect(columnsListed()).toEqual(kept)
})

test('every entry says its class, why it is kept and how long', () => {
  for (const [table, fields] of Object.entries(register)) {
    for (const [column, { class: kind, basis, retention }] of Object.entries(fields)) {
      expect(['E', 'V', 'P'], `${table}.${column}`).toContain(kind)
      expect(basis.trim().length, `${table}.${column}`).toBeGreaterThan(3)
      expect(retention.trim().length, `${table}.${column}`).toBeGreaterThan(3)
    }
  }
})

test('what is sealed or enveloped is kept as bytes, never as text', async () => {
  const { rows } = await owner.query(`select table_schema || '.' || table_name as "table", column_name as "column", data_type as type from information_schema.columns`)
  for (const [table, fields] of Object.entries(register)) {
    for (const [column, { class: kind }] of Object.entries(fields)) {
      if (kind !== 'P') expect(rows, `${table}.${column}`).toContainEqual({ table, column, type: 'bytea' })
    }
  }
})

test('no two slices list the same table', () => {
  const names = [platformFields, ...slicesWith(world.settings).map(({ fields }) => fields)].flatMap(Object.keys)
  expect(names.length).toBe(new Set(names).size)
})

test('a column that somebody adds without an entry is found', async () => {
  await owner.query('begin')
  await owner.query('alter table self_care.check_in add column weather text')
  const unlisted = (await columnsKept()).filter((name) => !columnsListed().includes(name))
  await owner.query('rollback')
  expect(unlisted).toEqual(['self_care.check_in.weather'])
})
