import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { newId, type Id } from '#prelude/id.ts'
import type { Instant } from '#prelude/time.ts'
import type { Role } from '#wire/endpoint.ts'
import { hashOfToken } from '#platform/cookie.ts'
import { notFound } from '#platform/refusal.ts'
import { who, type Ctx, type Tx } from '#platform/ctx.ts'
import { sessionEnded } from '../live.ts'
import { deviceKindOf, isStaff, type OpenedWith } from '../person.ts'
import { own } from './tables.ts'

/** 256 bits of chance as text that fits a cookie and a link. */
export const newToken = (): string => randomBytes(32).toString('base64url')

// Staff read other people's records, so theirs end soon. A person without a name may have no other way in
// than this session, so theirs ends only after half a year of silence (docs/decisions/0006).
const life = (staff: boolean) => (staff ? { idle: '15 minutes', hours: 12 } : { idle: '180 days', hours: 24 * 400 })

/** Begins a session for somebody who has just been recognised, and becomes them for the rest of this transaction. */
export async function beginSession(tx: Tx, person: Id<'person'>, roles: readonly Role[], openedWith: OpenedWith): Promise<void> {
  await tx.become(person, roles)
  const token = newToken()
  const { idle, hours } = life(isStaff(roles))
  const expires = tx.now.add({ hours })
  const id = newId('session')
  await own(tx.db).insertInto('identity.session').values({
    id, person_id: person, token_hash: hashOfToken(token), opened_with: openedWith, device: deviceKindOf(tx.request.userAgent),
    made_at: tx.now, seen_at: tx.now, idle, expires_at: expires, ended_at: null,
  }).execute()
  tx.audit('session.begun', { kind: 'session', id }, person)
  tx.setSession(token, expires)
}

/** A person's living sessions, the one last used first. */
export async function sessionsOf(ctx: Ctx) {
  const me = who(ctx)
  const rows = await own(ctx.db).selectFrom('identity.session').selectAll()
    .where('person_id', '=', me.personId).where('ended_at', 'is', null).where('expires_at', '>', ctx.now).orderBy('seen_at', 'desc').limit(100).execute()
  return { sessions: rows.map((row) => ({ id: row.id, device: row.device, openedWith: row.opened_with, madeAt: row.made_at, seenAt: row.seen_at, here: row.id === me.sessionId })) }
}

/** Ends one of one's own sessions; its open sockets close within the second. */
export async function endSessionById(tx: Tx, id: Id<'session'>): Promise<void> {
  const me = who(tx).personId
  const ended = await own(tx.db).updateTable('identity.session').set({ ended_at: tx.now })
    .where('id', '=', id).where('person_id', '=', me).where('ended_at', 'is', null).returning('id').executeTakeFirst()
  if (!ended) throw notFound()
  tx.audit('session.ended', { kind: 'session', id })
  tx.tell(me, sessionEnded, { sessionId: id })
}

/** Ends every session of somebody; used where they are suspended. */
export async function endAllSessions(tx: Tx, person: Id<'person'>, at: Instant): Promise<void> {
  const ended = await own(tx.db).updateTable('identity.session').set({ ended_at: at }).where('person_id', '=', person).where('ended_at', 'is', null).returning('id').execute()
  for (const { id } of ended) tx.tell(person, sessionEnded, { sessionId: id })
}

/** Which of these sessions still live; for what the house does by itself for a device that may have left. */
export async function livingOf(tx: Tx, ids: readonly Id<'session'>[]): Promise<ReadonlySet<Id<'session'>>> {
  if (ids.length === 0) return new Set()
  const rows = await own(tx.db).selectFrom('identity.session').select('id').where('id', 'in', ids)
    .where('ended_at', 'is', null).where('expires_at', '>', tx.now).where(sql<boolean>`seen_at + idle > ${tx.now}`).execute()
  return new Set(rows.map(({ id }) => id))
}
