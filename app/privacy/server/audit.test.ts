import fc from 'fast-check'
import { Secret, TOTP } from 'otpauth'
import pg from 'pg'
import { expect, test } from 'vitest'
import { newId } from '#prelude/id.ts'
import type { Tx } from '#platform/ctx.ts'
import { kyselyOver, openPool } from '#platform/db.ts'
import { beginTotp, confirmTotp, endSession, inviteStaff, listSessions, removeWord, setName, setWord, signInWithWord, signOut, start, suspendStaff, takeLink } from '#identity/api.ts'
import { answerNote, beAway, beHere, closeNote, handNoteOn, openNote, readAnswer, sendNote, setAlarm, takeNoteBack } from '#companion/handover/api.ts'
import { eraseMe, exportEverything, listLooks } from '#privacy/api.ts'
import { keepPlainCheckIn, removePlainCheckIn } from '#self-care/api.ts'
import { provisionalTexts } from '#instruments/offers.ts'
import { confirmText, withdrawText } from '#self-care/assessments/api.ts'
import { planReminders, switchOffReminders, switchOnReminders } from '#self-care/reminders/api.ts'
import { changeSlots, pushRecords } from '#vault/api.ts'
import { slicesWith } from '#app/slices.ts'
import { someBytes, type World } from '#test/world.ts'
import { worldHere } from '#test/worldHere.ts'
import { firstBrokenSeal, sealAudit } from './index.ts'

let world: World
let owner: pg.Client
worldHere((here) => { ({ world, owner } = here) })

const sealNow = () => world.house.inJobs.within(sealAudit)
/** Waits until no transaction of this PostgreSQL is older than now, then seals: other test files share its count of transactions. */
const seal = async () => {
  const { rows: [{ xid }] } = await owner.query('select pg_current_xact_id()::text::bigint as xid')
  for (let tries = 0; tries < 200; tries++) {
    const { rows: [{ past }] } = await owner.query('select pg_snapshot_xmin(pg_current_snapshot())::text::bigint > $1::bigint as past', [xid])
    if (past) break
    await new Promise((again) => setTimeout(again, 50))
  }
  await sealNow()
}
const brokenAt = () => world.house.inJobs.within(firstBrokenSeal)
const deedsIn = async () => (await owner.query('select deed from privacy.audit order by seq')).rows.map(({ deed }) => deed as string)

test('every deed of the contract leaves its line, and what was refused leaves none', async () => {
  const seen = new Set<string>()
  const told = async (deed: () => Promise<unknown>) => {
    const before = (await deedsIn()).length
    await deed()
    const lines = (await deedsIn()).slice(before)
    for (const line of lines) seen.add(line)
    return lines
  }
  const { ana, theo, stela } = await world.cast()
  const [lookup, proof] = [someBytes(), someBytes()]
  const visitor = world.visitor()
  expect(await told(() => visitor.gets(start, { ageBand: '18-over' }))).toEqual(['person.started', 'session.begun'])
  expect(await told(() => ana.gets(setWord, { kind: 'code', lookup, proof }))).toEqual(['word.set'])
  await ana.gets(setWord, { kind: 'passphrase', lookup: someBytes(), proof })
  expect(await told(() => ana.gets(removeWord, { kind: 'passphrase' }))).toEqual(['word.removed'])
  const phone = world.visitor()
  expect(await told(() => phone.gets(signInWithWord, { kind: 'code', lookup, proof }))).toEqual(['session.begun'])
  expect(await told(() => world.visitor().asks(signInWithWord, { kind: 'code', lookup, proof: someBytes() }))).toEqual([])
  const there = (await ana.gets(listSessions, {})).sessions.find(({ here }) => !here)!
  expect(await told(() => ana.gets(endSession, { id: there.id }))).toEqual(['session.ended'])
  expect(await told(() => ana.gets(changeSlots, { slots: { version: 1, slots: [{ id: newId('slot'), epoch: 1, wrapped: someBytes(61), kind: 'code', params: {} }], past: [], mac: someBytes() } }))).toEqual(['vault.slots-changed'])
  expect(await told(() => ana.gets(pushRecords, { changes: [{ id: newId('record'), revision: 1, bytes: someBytes() }], head: { counter: 1, epoch: 1, hash: someBytes(), mac: someBytes() } }))).toEqual(['vault.changed'])
  const { id } = await ana.gets(keepPlainCheckIn, { mood: 'low' })
  seen.add('check-in.kept')
  expect(await told(() => ana.asks(removePlainCheckIn, { id: newId('check-in') }))).toEqual([])
  expect(await told(() => ana.gets(removePlainCheckIn, { id }))).toEqual(['check-in.removed'])
  const plan = { zone: 'UTC', times: [], quiet: null }
  expect(await told(() => ana.gets(switchOnReminders, { endpoint: 'https://fcm.googleapis.com/fcm/send/hers', p256dh: someBytes(65), auth: someBytes(16), plan }))).toEqual(['reminders.switched-on'])
  expect(await told(() => ana.gets(planReminders, { plan }))).toEqual(['reminders.planned'])
  expect(await told(() => ana.gets(switchOffReminders, {}))).toEqual(['reminders.switched-off'])
  const note = { kind: 'note', words: 'hers', level: null, to: null } as const
  expect(await told(() => theo.gets(beHere, { name: 'Theo' }))).toEqual(['duty.begun'])
  expect(await told(async () => ana.gets(takeNoteBack, { id: (await ana.gets(sendNote, note)).id }))).toEqual(['note.sent', 'note.taken-back'])
  const { id: sent } = await ana.gets(sendNote, note)
  expect(await told(() => theo.gets(openNote, { id: sent }))).toEqual(['note.opened'])
  expect(await told(() => theo.gets(handNoteOn, { id: sent, to: null }))).toEqual(['note.handed-on'])
  await theo.gets(openNote, { id: sent })
  expect(await told(() => theo.gets(answerNote, { id: sent, words: 'his' }))).toEqual(['note.answered'])
  expect(await told(() => ana.gets(readAnswer, { id: sent }))).toEqual(['note.answer-read'])
  expect(await told(() => theo.gets(closeNote, { id: sent, outcome: 'answered' }))).toEqual(['note.closed'])
  expect(await told(() => theo.gets(setAlarm, { mail: 'theo@example.org' }))).toEqual(['alarm.set'])
  expect(await told(() => theo.gets(beAway, {}))).toEqual(['duty.ended'])
  expect(await told(() => ana.gets(exportEverything, {}))).toEqual(['person.exported'])
  expect(await told(async () => {
    const { secret } = await theo.gets(beginTotp, {})
    await theo.gets(confirmTotp, { code: new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: world.now.epochMilliseconds }) })
  })).toEqual(['totp.begun', 'totp.confirmed'])
  expect(await told(() => theo.gets(setName, { name: 'Theo' }))).toEqual(['name.set'])
  expect(await told(async () => {
    const { token } = await stela.gets(inviteStaff, { role: 'coach' })
    await world.visitor().gets(takeLink, { token })
  })).toEqual(['staff.invited', 'session.begun'])
  const [text] = provisionalTexts()
  expect(await told(() => stela.gets(confirmText, { pack: text!.pack, sha256: text!.sha256 }))).toEqual(['text.confirmed'])
  expect(await told(() => stela.gets(withdrawText, { pack: text!.pack }))).toEqual(['text.withdrawn'])
  expect(await told(() => stela.gets(suspendStaff, { id: theo.id, suspended: true }))).toEqual(['staff.suspended'])
  expect(await told(() => world.somebody('person').then((one) => one.gets(signOut, {})))).toEqual(['session.begun', 'session.ended'])
  expect(await told(() => ana.gets(eraseMe, { sure: 'erase' }))).toContain('person.erased')

  // Passkeys are made in a browser: app/identity/server/staff.test.ts looks at their lines.
  const elsewhere = ['passkey.added', 'passkey.removed']
  const declared = new Set(slicesWith(world.settings).flatMap(({ routes }) => routes.flatMap(({ row }) => row.audit ?? [])))
  expect([...declared].filter((deed) => !seen.has(deed) && !elsewhere.includes(deed))).toEqual([])
})

test('a person sees what was done with their things, and whether they did it themselves', async () => {
  const { ana, stela, theo } = await world.cast()
  await ana.gets(keepPlainCheckIn, { mood: 'low' })
  expect((await ana.gets(listLooks, {})).looks[0]).toEqual({ at: world.now, deed: 'check-in.kept', thing: 'check-in', by: 'you' })
  await stela.gets(suspendStaff, { id: theo.id, suspended: true })
  await stela.gets(suspendStaff, { id: theo.id, suspended: false })
  await owner.query(`update identity.session set ended_at = null where person_id = $1`, [theo.id])
  expect((await theo.gets(listLooks, {})).looks[0]).toMatchObject({ deed: expect.stringMatching(/^staff\./), by: 'somebody' })
  expect(JSON.stringify(await theo.gets(listLooks, {}))).not.toContain(stela.id)
})

test('seals chain, cover every line that has been committed, and fit as long as nothing is changed', async () => {
  await seal()
  const { rows: [{ before }] } = await owner.query('select count(*)::int as before from privacy.audit_seal')
  const ana = await world.somebody('person')
  for (let time = 0; time < 3; time++) {
    await ana.gets(keepPlainCheckIn, { mood: 'good' })
    await seal()
  }
  await seal()
  const { rows: [{ seals, sealed, lines }] } = await owner.query(`select count(*)::int as seals, sum(lines)::int as sealed, (select count(*)::int from privacy.audit) as lines from privacy.audit_seal`)
  expect(seals).toBe(before + 3)
  expect(sealed).toBe(lines)
  expect(await brokenAt()).toBeNull()
})

test('a line of a deed that is still going on is sealed once it has ended, not before', async () => {
  const late = new pg.Client(world.connections.owner)
  await late.connect()
  try {
    await late.query('begin')
    await late.query(`insert into privacy.audit (at, deed, thing_kind, thing_id) values (now(), 'late.deed', 'x', 'x')`)
    const ana = await world.somebody('person')
    await ana.gets(keepPlainCheckIn, { mood: 'good' })
    await sealNow()
    await late.query('commit')
    await seal()
  } finally {
    await late.end()
  }
  const { rows: [{ sealed, lines }] } = await owner.query(`select sum(lines)::int as sealed, (select count(*)::int from privacy.audit) as lines from privacy.audit_seal`)
  expect(sealed).toBe(lines)
  expect(await brokenAt()).toBeNull()
})

test('two hundred tries to alter, delete, move or add a sealed line, each is found', async () => {
  const ana = await world.somebody('person')
  for (let time = 0; time < 10; time++) {
    await ana.gets(keepPlainCheckIn, { mood: 'good' })
    if (time % 3 === 0) await seal()
  }
  await seal()
  expect(await brokenAt()).toBeNull()
  const lines = (await owner.query('select seq from privacy.audit order by seq')).rows.map(({ seq }) => Number(seq))
  const other = newId('person')
  type Try = { how: string; sql: (line: number, next: number) => string }
  const tries: Try[] = [
    { how: 'another deed', sql: (line) => `update privacy.audit set deed = deed || '.' where seq = ${line}` },
    { how: 'another hour', sql: (line) => `update privacy.audit set at = at + interval '1 microsecond' where seq = ${line}` },
    { how: 'somebody else did it', sql: (line) => `update privacy.audit set by_person = '${other}' where seq = ${line}` },
    { how: 'nobody did it', sql: (line) => `update privacy.audit set by_person = case when by_person is null then '${other}'::uuid end where seq = ${line}` },
    { how: 'of somebody else', sql: (line) => `update privacy.audit set of_person = '${other}' where seq = ${line}` },
    { how: 'another thing', sql: (line) => `update privacy.audit set thing_id = thing_id || 'x' where seq = ${line}` },
    { how: 'another kind', sql: (line) => `update privacy.audit set thing_kind = 'y' where seq = ${line}` },
    { how: 'deleted', sql: (line) => `delete from privacy.audit where seq = ${line}` },
    { how: 'moved among transactions', sql: (line) => `update privacy.audit set xid = (xid::text::bigint + 1)::text::xid8 where seq = ${line}` },
    { how: 'what two lines say swapped', sql: (line, next) => `update privacy.audit a set (deed, at, by_person, thing_kind, thing_id, of_person) = (select b.deed, b.at + interval '1 second', b.by_person, b.thing_kind, b.thing_id, b.of_person from privacy.audit b where b.seq = case when a.seq = ${line} then ${next} else ${line} end) where a.seq in (${line}, ${next})` },
    { how: 'one added', sql: (line) => `insert into privacy.audit (xid, at, deed, thing_kind, thing_id) select xid, at, 'added', 'x', 'x' from privacy.audit where seq = ${line}` },
    { how: 'a seal altered', sql: () => `update privacy.audit_seal set hash = sha256(hash) where number = 1` },
    { how: 'a seal taken out', sql: () => `delete from privacy.audit_seal where number = 1` },
  ]
  // As the owner, each try in a transaction that is looked at from within and then undone.
  const pool = openPool(world.connections.owner, 1)
  const spoiler = await pool.connect()
  const foundAt = () => firstBrokenSeal({ db: kyselyOver(spoiler) } as Tx)
  try {
    expect(await foundAt()).toBeNull()
    const unfound: string[] = []
    const places = fc.sample(fc.nat({ max: lines.length - 2 }), { seed: 11, numRuns: 200 })
    for (const [time, place] of places.entries()) {
      const { how, sql } = tries[time % tries.length]!
      await spoiler.query('begin')
      expect((await spoiler.query(sql(lines[place]!, lines[place + 1]!))).rowCount, how).toBeGreaterThan(0)
      if ((await foundAt()) === null) unfound.push(`${how} at line ${lines[place]}`)
      await spoiler.query('rollback')
    }
    expect(unfound).toEqual([])
    expect(await foundAt()).toBeNull()
  } finally {
    spoiler.release(true)
    await pool.end()
  }
})
