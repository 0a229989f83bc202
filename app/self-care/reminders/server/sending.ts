import { utf8 } from '#prelude/bytes.ts'
import type { Id } from '#prelude/id.ts'
import type { Instant } from '#prelude/time.ts'
import type { Tx } from '#platform/ctx.ts'
import { sendPush, type PushOutcome, type VapidKey } from '#platform/webpush.ts'
import { livingOf } from '#identity/server/index.ts'
import { nextAfter, secondsLeft, tryAgainAt, type Plan } from '../plan.ts'
import { forgetChannel, openChannel, type Channel } from './channel.ts'
import { own } from './tables.ts'

/** How messages leave: the key and the https address by which push services know this service; for tests, hosts beside the known push services and another way to post. */
export type PushSettings = { key: VapidKey; contact: string; hosts?: readonly string[]; post?: typeof fetch }

type Due = { person_id: Id<'person'>; session_id: Id<'session'>; due_at: Instant | null; said: Buffer }
/** What becomes of one person's row: another time, or its end. */
type Next = { due_at: Instant | null; try_at: Instant | null } | 'forget'

const MOST_IN_ONE_RUN = 2000
const AT_ONCE = 50
// With the patience for one push this stays below the time that a person's own change waits for their row.
const MOST_MS = 3000
/** The device knows what to show; that something is due is all there is to say. All messages have the same length. */
const MESSAGE = utf8('{"due":true}')

/** Sends what is due. Sent twice is harmless, since the second takes the first one's place on the screen; what is half an hour late is dropped. */
export async function sendDue(tx: Tx, push: PushSettings): Promise<void> {
  const rows = await own(tx.db).selectFrom('self_care.reminder').select(['person_id', 'session_id', 'due_at', 'said'])
    .where('try_at', '<=', tx.now).orderBy('try_at').limit(MOST_IN_ONE_RUN).forUpdate().skipLocked().execute()
  const waiting = opened(tx, rows)
  const ends = performance.now() + MOST_MS
  const decided: { person: Id<'person'>; next: Next }[] = []
  const worker = async () => {
    for await (const { row, channel } of waiting) {
      decided.push({ person: row.person_id, next: channel === 'left' ? 'forget' : await sendOne(tx, push, row, channel) })
      // What is not reached stays due: the next minute takes it.
      if (performance.now() > ends) return
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  for (const { person, next } of decided) await write(tx, person, next)
}

/** Opens the rows one after another, since all share one connection; `left` where the device has signed out, null where a row cannot be opened. */
async function* opened(tx: Tx, rows: readonly Due[]): AsyncGenerator<{ row: Due; channel: Channel | 'left' | null }> {
  const living = await livingOf(tx, rows.map(({ session_id }) => session_id))
  for (const row of rows) yield { row, channel: living.has(row.session_id) ? await openChannel(tx, row.person_id, row.said).catch(() => null) : 'left' }
}

async function sendOne(tx: Tx, { key, contact, post }: PushSettings, { due_at }: Due, channel: Channel | null): Promise<Next> {
  // One that cannot be opened must not keep the others waiting; it rests until its person changes it.
  if (!channel || !due_at) return { due_at: null, try_at: null }
  const ttl = secondsLeft(channel.plan, due_at, tx.now)
  if (ttl === 0) return after(channel.plan, tx.now)
  return nextFor(channel, due_at, tx.now, await sendPush(channel, MESSAGE, { key, contact, now: tx.now, ttl }, post))
}

function nextFor({ plan }: Channel, due: Instant, now: Instant, outcome: PushOutcome): Next {
  if (outcome === 'gone') return 'forget'
  const again = outcome === 'later' ? tryAgainAt(plan, due, now) : null
  return again ? { due_at: due, try_at: again } : after(plan, now)
}

function after(plan: Plan, now: Instant): Next {
  const due = nextAfter(plan, now)
  return { due_at: due, try_at: due }
}

async function write(tx: Tx, person: Id<'person'>, next: Next): Promise<void> {
  if (next === 'forget') {
    await forgetChannel(tx, person)
    tx.audit('reminders.switched-off', { kind: 'reminders', id: person }, person)
    return
  }
  await own(tx.db).updateTable('self_care.reminder').set(next).where('person_id', '=', person).execute()
}
