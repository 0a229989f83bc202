import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { newId, type Id } from '#prelude/id.ts'
import { beginPasskey, beginTotp, inviteStaff, setWord } from '#identity/api.ts'
import { sendNote } from '#companion/handover/api.ts'
import { keepPlainCheckIn } from '#self-care/api.ts'
import { switchOnReminders } from '#self-care/reminders/api.ts'
import { changeSlots, pushRecords } from '#vault/api.ts'
import { someBytes, type World } from './world.ts'
import { worldHere } from './worldHere.ts'

type Table = { name: string; columns: string[]; secured: boolean; forced: boolean }

let world: World
let owner: pg.Client
let app: pg.Client
let tables: Table[]
let ana: Id<'person'>
let theo: Id<'person'>
const COLUMNS_OF_A_PERSON = ['person_id', 'asked_by', 'by_person', 'of_person']

worldHere(async (here) => {
  ({ world, owner } = here)
  app = new pg.Client(world.connections.app)
  await app.connect()
  const { rows } = await owner.query(`
    select format('%I.%I', n.nspname, c.relname) as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema$|jobs$|pgboss$)' order by 1`)
  tables = rows as Table[]
  const cast = await world.cast()
  ana = cast.ana.id
  theo = cast.theo.id
  await fillWith(cast)
})
afterAll(() => app.end())

/** Gives Ana at least one row in every table that can hold something of hers. */
async function fillWith({ ana, stela }: Awaited<ReturnType<World['cast']>>): Promise<void> {
  const device = { id: newId('slot'), epoch: 1, wrapped: someBytes(61), kind: 'code' as const, params: {} }
  await ana.gets(setWord, { kind: 'code', lookup: someBytes(), proof: someBytes() })
  await ana.gets(changeSlots, { slots: { version: 1, slots: [device], past: [], mac: someBytes() } })
  await ana.gets(pushRecords, { changes: [{ id: newId('record'), revision: 1, bytes: someBytes(64) }], head: { counter: 1, epoch: 1, hash: someBytes(), mac: someBytes() } })
  await ana.gets(keepPlainCheckIn, { mood: 'low', note: 'hers alone' })
  await ana.gets(switchOnReminders, { endpoint: 'https://fcm.googleapis.com/fcm/send/hers', p256dh: someBytes(65), auth: someBytes(16), plan: { zone: 'UTC', times: [], quiet: null } })
  await ana.gets(sendNote, { kind: 'note', words: 'hers alone', level: 'high', to: null })
  await ana.gets(beginPasskey, {})
  await stela.gets(inviteStaff, { role: 'listener' })
  await stela.gets(beginTotp, {})
  await owner.query(`insert into identity.passkey (id, person_id, credential_id, public_key, counter, opens_vault, made_at) values ($1, $2, 'c', 'k', 0, false, now())`, [newId('passkey'), ana.id])
  await owner.query(`insert into identity.totp (person_id, seed) values ($1, 'seed')`, [ana.id])
  await owner.query(`insert into identity.single_sign_on (subject, person_id, made_at) values ('subject', $1, now())`, [ana.id])
  await owner.query(`insert into identity.link (token_hash, purpose, role, person_id, expires_at) values ('hash', 'sample', 'person', $1, now() + interval '1 day')`, [ana.id])
}

/** The rows of a table that are somebody's own, as a condition. */
function isHers({ name, columns }: Table, person: string): string | undefined {
  if (name === 'identity.person') return `id = '${person}'`
  const names = columns.filter((column) => COLUMNS_OF_A_PERSON.includes(column))
  return names.length === 0 ? undefined : `(${names.map((column) => `${column}::text = '${person}'`).join(' or ')})`
}
const personal = () => tables.filter((table) => isHers(table, ana) !== undefined)

type Outcome = { rows: number } | { refused: string }
async function as(person: string | undefined, roles: string, sql: string): Promise<Outcome> {
  await app.query('begin')
  try {
    if (person !== undefined) await app.query(`select set_config('app.person', $1, true), set_config('app.roles', $2, true)`, [person, roles])
    const { rowCount } = await app.query(sql)
    return { rows: rowCount ?? 0 }
  } catch (problem) {
    return { refused: (problem as { code: string }).code }
  } finally {
    await app.query('rollback')
  }
}
const NOTHING = [{ rows: 0 }, { refused: '42501' }]

const askers: [string, () => string | undefined, string][] = [
  ['somebody else', () => theo, 'clinician'], ['somebody else who stewards', () => theo, 'steward'], ['somebody else with every role', () => theo, 'person,helper,listener,coach,clinician,supervisor,moderator,steward'],
  ['an empty name', () => '', ''], ['nobody at all', () => undefined, ''],
]

describe.each(askers)('through row-level security alone, %s', (_name, person, roles) => {
  test('sees nothing of another person', async () => {
    for (const table of personal()) expect(NOTHING, table.name).toContainEqual(await as(person(), roles, `select 1 from ${table.name} where ${isHers(table, ana)}`))
  })

  test('changes nothing of another person', async () => {
    for (const table of personal()) {
      const column = table.columns.find((one) => !['seq'].includes(one))!
      expect(NOTHING, table.name).toContainEqual(await as(person(), roles, `update ${table.name} set ${column} = ${column} where ${isHers(table, ana)}`))
      // Without naming whose: a policy that lets an update through must not reach her rows either.
      const before = await stateOf(table)
      await as(person(), roles, `update ${table.name} set ${column} = ${column}`)
      expect(await stateOf(table), table.name).toEqual(before)
    }
  })

  test('deletes nothing of another person', async () => {
    for (const table of personal()) {
      expect(NOTHING, table.name).toContainEqual(await as(person(), roles, `delete from ${table.name} where ${isHers(table, ana)}`))
      expect(['42501', undefined], table.name).toContain((await as(person(), roles, `truncate ${table.name}`) as { refused?: string }).refused)
    }
  })

  test('writes nothing in another person\'s name', async () => {
    for (const table of personal()) {
      // A line of the audit may be about her and yet be the house's word; what must not be is one that says she did it.
      const { rows: [row] } = await owner.query(`select to_jsonb(t) as json from ${table.name} t where ${table.name === 'privacy.audit' ? `by_person = '${ana}'` : isHers(table, ana)} limit 1`)
      const copy = `insert into ${table.name} overriding system value select * from jsonb_populate_record(null::${table.name}, ${pg.escapeLiteral(JSON.stringify(row.json))}::jsonb)`
      expect(await as(person(), roles, copy), table.name).toEqual({ refused: '42501' })
    }
  })
})

const stateOf = async (table: Table) => (await owner.query(`select to_jsonb(t) as json, xmin::text from ${table.name} t where ${isHers(table, ana)} order by 1`)).rows

test('Ana has something in every table that can hold something of hers, and sees it where she should', async () => {
  for (const table of personal()) expect((await owner.query(`select 1 from ${table.name} where ${isHers(table, ana)}`)).rowCount, table.name).toBeGreaterThan(0)
  const unseen = ['identity.challenge', 'identity.link']
  for (const table of personal().filter(({ name }) => !unseen.includes(name))) {
    expect((await as(ana, 'person', `select 1 from ${table.name} where ${isHers(table, ana)}`) as { rows: number }).rows, table.name).toBeGreaterThan(0)
  }
})

test('every table of a person is under row-level security that binds its owner too', () => {
  expect(personal().filter(({ secured, forced }) => !secured || !forced)).toEqual([])
  expect(personal().length).toBeGreaterThan(12)
})

test('a table outside row-level security is one of four that hold nothing of anybody, and only budgets are within reach of the serving role', async () => {
  const open = tables.filter(({ secured }) => !secured).map(({ name }) => name)
  expect(open).toEqual(['platform.budget', 'platform.canary', 'privacy.audit_seal', 'public.evenkeel_migration'])
  for (const name of open.filter((one) => one !== 'platform.budget')) expect(await as(ana, 'steward', `select 1 from ${name}`), name).toEqual({ refused: '42501' })
})

test('a row of one\'s own cannot be given to somebody else', async () => {
  for (const name of ['companion.note', 'self_care.check_in', 'self_care.reminder', 'vault.vault', 'vault.record', 'identity.session', 'identity.word', 'identity.passkey', 'identity.totp', 'identity.single_sign_on']) {
    const outcome = await as(ana, 'person', `update ${name} set person_id = '${theo}' where person_id = '${ana}'`)
    expect(NOTHING, name).toContainEqual(outcome)
  }
})

test('nobody raises their own role by SQL', async () => {
  for (const role of ['steward', 'clinician', 'moderator']) {
    expect(await as(ana, 'person', `insert into identity.role values ('${ana}', '${role}', now())`)).toEqual({ refused: '42501' })
    expect(NOTHING).toContainEqual(await as(ana, 'person', `update identity.role set role = '${role}'`))
  }
})

test('an audit line that was written stays as it is, for the serving roles', async () => {
  for (const sql of [`update privacy.audit set deed = 'x'`, 'delete from privacy.audit', 'truncate privacy.audit']) expect(NOTHING).toContainEqual(await as(ana, 'person', sql))
  const jobs = new pg.Client(world.connections.jobs)
  await jobs.connect()
  try {
    for (const sql of [`update privacy.audit set deed = 'x'`, 'delete from privacy.audit', 'truncate privacy.audit', 'update privacy.audit_seal set lines = 0', 'delete from privacy.audit_seal']) {
      await expect(jobs.query(sql)).rejects.toMatchObject({ code: '42501' })
    }
  } finally {
    await jobs.end()
  }
})

test.each(['app', 'jobs'] as const)('the role %s owns nothing, is no superuser and passes by no policy', async (which) => {
  const role = (await (async () => { const client = new pg.Client(world.connections[which]); await client.connect(); const { rows } = await client.query('select current_user as name'); await client.end(); return rows[0].name as string })())
  const { rows: [powers] } = await owner.query('select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = $1', [role])
  expect(powers).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false })
  const owned = await owner.query(`
    select c.relname as name from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = $1
    union all select p.proname from pg_proc p join pg_roles r on r.oid = p.proowner where r.rolname = $1
    union all select n.nspname from pg_namespace n join pg_roles r on r.oid = n.nspowner where r.rolname = $1
    union all select m.rolname from pg_auth_members am join pg_roles m on m.oid = am.roleid join pg_roles r on r.oid = am.member where r.rolname = $1`, [role])
  expect(owned.rows).toEqual([])
})

test('nothing of ours is open to every role of the database', async () => {
  const { rows: granted } = await owner.query(`select table_schema, table_name, privilege_type from information_schema.role_table_grants where grantee = 'PUBLIC' and table_schema !~ '^(pg_|information_schema$)'`)
  expect(granted).toEqual([])
  const { rows: functions } = await owner.query(`
    select format('%I.%I', n.nspname, p.proname) as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname !~ '^(pg_|information_schema$|jobs$|pgboss$)' and p.prosecdef and (p.proacl is null or p.proacl::text ~ '[{,]=X')`)
  expect(functions).toEqual([])
  const { rows: loose } = await owner.query(`
    select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname !~ '^(pg_|information_schema$)' and not coalesce(p.proconfig::text ~ 'search_path', false)`)
  expect(loose).toEqual([])
})
