import { sql } from 'kysely'
import { newId, type Id } from '#prelude/id.ts'
import type { Role } from '#wire/endpoint.ts'
import { hashOfToken } from '#platform/cookie.ts'
import { refuse } from '#platform/refusal.ts'
import type { Ctx, Tx } from '#platform/ctx.ts'
import { takeLink } from '../api.ts'
import { rolesOf } from './roles.ts'
import { beginSession, newToken } from './sessions.ts'
import { own } from './tables.ts'

/** A one-time link as it is shown once; the database keeps only its hash. */
export type MadeLink = { token: string; expiresAt: Temporal.Instant }

type Wish = { purpose: 'first-steward' | 'invite' | 'sample'; role: Role; person?: Id<'person'>; hours: number }

/** Makes a one-time link. */
export async function makeLink(tx: Tx, { purpose, role, person, hours }: Wish): Promise<MadeLink> {
  const token = newToken()
  const expiresAt = tx.now.add({ hours })
  await own(tx.db).insertInto('identity.link').values({ token_hash: hashOfToken(token), purpose, role, person_id: person ?? null, expires_at: expiresAt, used_at: null }).execute()
  return { token, expiresAt }
}

/** What a link would do, for the page that asks before doing it; null where it is used up. */
export async function lookAtLink(ctx: Ctx, token: string): Promise<{ purpose: Wish['purpose']; role: Role } | null> {
  const { rows: [row] } = await sql<{ purpose: Wish['purpose']; role: Role }>`
    select purpose, role from identity.look_at_link(${hashOfToken(token)}, ${ctx.now.toString()})`.execute(ctx.db)
  return row ?? null
}

/** Signs in by a one-time link. A mail reader that opens links does not use it up: only the button does. */
export async function enterByLink(tx: Tx, token: string): Promise<{ personId: Id<'person'>; role: Role }> {
  const { rows: [row] } = await sql<{ person_id: Id<'person'>; role: Role }>`
    select * from identity.take_link(${hashOfToken(token)}, ${newId('person')}, ${tx.now.toString()})`.execute(tx.db)
  if (!row) throw refuse(takeLink, 'link-used')
  await beginSession(tx, row.person_id, await rolesOf(tx, row.person_id), 'link')
  return { personId: row.person_id, role: row.role }
}

/** Whether anybody stewards this service yet. */
export async function hasSteward(tx: Tx): Promise<boolean> {
  const row = await own(tx.db).selectFrom('identity.role').select('person_id').where('role', '=', 'steward').limit(1).executeTakeFirst()
  return row !== undefined
}
