import { sql } from 'kysely'
import { newId, type Id } from '#prelude/id.ts'
import type { Role } from '#wire/endpoint.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { who, type Ctx, type Tx } from '#platform/ctx.ts'
import { start, suspendStaff, type Me } from '../api.ts'
import { mayBegin, type AgeBand } from '../person.ts'
import { beginSession, endAllSessions } from './sessions.ts'
import { own } from './tables.ts'

/** Begins a person without a name; refused below the lowest age that the steward has set. */
export async function beginPerson(tx: Tx, age: AgeBand, lowest: AgeBand): Promise<{ personId: Id<'person'> }> {
  if (!mayBegin(age, lowest)) throw refuse(start, 'too-young')
  const person = newId('person')
  await tx.become(person, ['person'])
  await own(tx.db).insertInto('identity.person').values({ id: person, age_band: age, started_at: tx.now, suspended_at: null, sample: false, name: null }).execute()
  await own(tx.db).insertInto('identity.role').values({ person_id: person, role: 'person', since: tx.now }).execute()
  tx.audit('person.started', { kind: 'person', id: person }, person)
  await beginSession(tx, person, ['person'], 'start')
  return { personId: person }
}

/** Who is here, with the ways in that they have. */
export async function meOf(ctx: Ctx): Promise<Me> {
  const { personId, roles, sampleOnly } = who(ctx)
  const row = await own(ctx.db).selectFrom('identity.person').select(['age_band', 'started_at', 'name',
    sql<number>`(select count(*)::int from identity.passkey where person_id = ${personId})`.as('passkeys'),
    sql<string[]>`array(select kind from identity.word where person_id = ${personId})`.as('words'),
    sql<boolean>`exists (select from identity.totp where person_id = ${personId} and confirmed_at is not null)`.as('totp'),
  ]).where('id', '=', personId).executeTakeFirstOrThrow()
  return {
    personId, roles: [...roles], ageBand: row.age_band, startedAt: row.started_at, sample: sampleOnly,
    openers: { passkeys: row.passkeys, passphrase: row.words.includes('passphrase'), code: row.words.includes('code'), totp: row.totp },
    name: nameFrom(ctx, personId, row.name),
  }
}

// Under the house's key, not the person's own: colleagues read it too, and only who works here has one.
const placeOfName = (person: Id<'person'>) => ({ column: 'identity.person.name', row: person })
const nameFrom = (ctx: Ctx, person: Id<'person'>, sealed: Buffer | null) => (sealed ? ctx.envelopes.openForHouse(placeOfName(person), sealed).toString() : null)

/** Sets the name of somebody who works here. */
export async function nameMyself(tx: Tx, name: string): Promise<void> {
  const { personId } = who(tx)
  const sealed = tx.envelopes.sealForHouse(placeOfName(personId), Buffer.from(name))
  await own(tx.db).updateTable('identity.person').set({ name: sealed }).where('id', '=', personId).execute()
  tx.audit('name.set', { kind: 'person', id: personId })
}

/** Who works here, as the steward sees it. */
export async function staffOf(ctx: Ctx) {
  const rows = await own(ctx.db).selectFrom('identity.person').innerJoin('identity.role', 'identity.role.person_id', 'identity.person.id')
    .where('age_band', 'is', null).where('role', '<>', 'person' as Role)
    .groupBy('identity.person.id').orderBy('identity.person.started_at')
    .select(['identity.person.id as id', 'name', 'started_at', 'suspended_at', sql<Role[]>`array_agg(role order by role)`.as('roles')]).execute()
  return { staff: rows.map((row) => ({ id: row.id, roles: row.roles, name: nameFrom(ctx, row.id, row.name), since: row.started_at, suspended: row.suspended_at !== null })) }
}

/** Suspends somebody who works here, or lets them back in. */
export async function suspend(tx: Tx, { id, suspended }: { id: Id<'person'>; suspended: boolean }): Promise<void> {
  if (id === who(tx).personId) throw refuse(suspendStaff, 'not-yourself')
  const changed = await own(tx.db).updateTable('identity.person').set({ suspended_at: suspended ? tx.now : null })
    .where('id', '=', id).where('age_band', 'is', null).returning('id').executeTakeFirst()
  if (!changed) throw notFound()
  if (suspended) await endAllSessions(tx, id, tx.now)
  tx.audit('staff.suspended', { kind: 'person', id }, id)
}
