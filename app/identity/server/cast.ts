import type { Id } from '#prelude/id.ts'
import type { Role } from '#wire/endpoint.ts'
import type { Tx } from '#platform/ctx.ts'
import { own } from './tables.ts'

/** The standing cast of the sample service and of the tests, by the names of product.md. */
export const cast = {
  ana: { name: 'Ana', role: 'person' },
  theo: { name: 'Theo', role: 'clinician' },
  lina: { name: 'Lina', role: 'listener' },
  mara: { name: 'Mara', role: 'moderator' },
  stela: { name: 'Stela', role: 'steward' },
} as const satisfies Record<string, { name: string; role: Role }>
export type CastName = keyof typeof cast

/** Adds somebody of the cast, as the jobs role; who works here gets a name, a person in care none. */
export async function castMember(tx: Tx, id: Id<'person'>, { name, role }: { name: string; role: Role }, startedAt = tx.now, sample = true): Promise<void> {
  const sealed = role === 'person' ? null : tx.envelopes.sealForHouse({ column: 'identity.person.name', row: id }, Buffer.from(name))
  await own(tx.db).insertInto('identity.person').values({ id, age_band: role === 'person' ? '18-over' : null, started_at: startedAt, suspended_at: null, sample, name: sealed }).execute()
  await own(tx.db).insertInto('identity.role').values({ person_id: id, role, since: startedAt }).execute()
}

/** The sample person who holds a role, where there is a sample service. */
export async function firstOfCast(tx: Tx, role: Role): Promise<Id<'person'> | null> {
  const row = await own(tx.db).selectFrom('identity.person').innerJoin('identity.role', 'identity.role.person_id', 'identity.person.id')
    .where('sample', '=', true).where('role', '=', role).orderBy('started_at').select('identity.person.id as id').limit(1).executeTakeFirst()
  return row?.id ?? null
}
