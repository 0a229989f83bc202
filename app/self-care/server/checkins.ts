import { z } from 'zod'
import { newId, type Id } from '#prelude/id.ts'
import { dayIn } from '#prelude/time.ts'
import type { Taken } from '#wire/endpoint.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { who, type Ctx, type Tx } from '#platform/ctx.ts'
import { factorsOf, keepPlainCheckIn, type PlainCheckIn } from '../api.ts'
import { checkIn, mayBelongTo } from '../check-in.ts'
import { own } from './tables.ts'

const MOST_KEPT = 1000
const MOST_A_DAY = 24
const stored = checkIn.pick({ mood: true, feelings: true, note: true, intensity: true, factors: true, day: true })
const placeOf = (id: Id<'check-in'>) => ({ column: 'self_care.check_in.said', row: id })

/** A person's check-ins made without script, newest first. */
export async function plainCheckIns(ctx: Ctx): Promise<PlainCheckIn[]> {
  const { personId } = who(ctx)
  const rows = await own(ctx.db).selectFrom('self_care.check_in').select(['id', 'at', 'said']).where('person_id', '=', personId).orderBy('at', 'desc').limit(MOST_KEPT).execute()
  return Promise.all(rows.map(async ({ id, at, said }) => ({ id, at, ...stored.parse(JSON.parse(await ctx.envelopes.open(personId, placeOf(id), said))) })))
}

/** Keeps a check-in made without script, or changes the one of that id. Without script the server does not know the zone: the day is UTC's unless it was chosen. */
export async function recordPlainCheckIn(tx: Tx, said: Taken<typeof keepPlainCheckIn>): Promise<PlainCheckIn> {
  const { personId } = who(tx)
  const today = dayIn('UTC', tx.now)
  const day = said.day ?? today
  // One day ahead is allowed: east of Greenwich tomorrow has begun.
  if (!mayBelongTo(day, today.add({ days: 1 }))) throw refuse(keepPlainCheckIn, 'too-far-back')
  if (!said.id) await refuseTooMany(tx, personId)
  const before = said.id ? await at(tx, personId, said.id) : undefined
  const kept: PlainCheckIn = { id: said.id ?? newId('check-in'), at: before ?? tx.now, mood: said.mood, feelings: said.feelings ?? [], note: said.note ?? '', intensity: said.intensity ?? null, factors: factorsOf(said), day }
  const { id, at: writtenAt, ...content } = kept
  const sealed = await tx.envelopes.seal(personId, placeOf(id), JSON.stringify(z.encode(stored, content)))
  await own(tx.db).insertInto('self_care.check_in').values({ id, person_id: personId, at: writtenAt, said: sealed })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ said: sealed })).execute()
  tx.audit('check-in.kept', { kind: 'check-in', id })
  return kept
}

async function at(tx: Tx, person: Id<'person'>, id: Id<'check-in'>) {
  const row = await own(tx.db).selectFrom('self_care.check_in').select('at').where('id', '=', id).where('person_id', '=', person).executeTakeFirst()
  if (!row) throw notFound()
  return row.at
}

async function refuseTooMany(tx: Tx, person: Id<'person'>): Promise<void> {
  const { count } = await own(tx.db).selectFrom('self_care.check_in').select((of) => of.fn.countAll<number>().as('count'))
    .where('person_id', '=', person).where('at', '>', tx.now.subtract({ hours: 24 })).executeTakeFirstOrThrow()
  if (count >= MOST_A_DAY) throw refuse(keepPlainCheckIn, 'too-many-today')
}

/** Removes a check-in made without script. */
export async function removePlain(tx: Tx, id: Id<'check-in'>): Promise<void> {
  const removed = await own(tx.db).deleteFrom('self_care.check_in').where('id', '=', id).where('person_id', '=', who(tx).personId).returning('id').executeTakeFirst()
  if (!removed) throw notFound()
  tx.audit('check-in.removed', { kind: 'check-in', id })
}
