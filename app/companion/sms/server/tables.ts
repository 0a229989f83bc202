import { sql } from 'kysely'
import type { Generated } from 'kysely'
import type { Id } from '#prelude/id.ts'
import type { Instant } from '#prelude/time.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Db } from '#platform/db.ts'
import { columns, type FieldRegister } from '#platform/fields.ts'

type Tables = {
  'companion.sms_talk': { id: Id<'sms-talk'>; number_hash: Buffer; said: Buffer | null; heard_at: Instant; stopped_at: Instant | null }
  'companion.sms_heard': { id_hash: Buffer; heard_at: Instant }
  'companion.sms_reply': { id: Id<'sms-reply'>; number_hash: Buffer; place: Generated<number>; number: Buffer; said: Buffer; made_at: Instant; due_at: Instant; tried_at: Instant | null; tries: Generated<number> }
}

/** The tables of talks by text; no other part can name them. */
export const own = (db: Db) => db.withTables<Tables>()

/** The fingerprint by which a number is known again: keyed, so that nobody finds the number by trying all there are. */
export const fingerprintOf = ({ envelopes }: Ctx, number: string): Buffer => envelopes.blind('sms-number', number)

/** From here on this transaction is about one number, and row-level security shows it the rows of no other. */
export const meet = async ({ db }: Ctx, number: Buffer): Promise<void> => {
  await sql`select set_config('app.sms_number', ${number.toString('hex')}, true)`.execute(db)
}

/** Talks are forgotten so many days after the last text. */
export const DAYS_KEPT = 30
/** A text that nobody took within so many hours is not sent any more. */
export const HOURS_TRIED = 24

const talk = 'until FORGET, STOP, or 30 days after the last text'
const waits = 'until the carrier has the text, STOP, FORGET, or a day has passed'
export const smsFields: FieldRegister = {
  'companion.sms_talk': {
    ...columns('id heard_at', 'P', 'going on with a talk by text, and forgetting it in time', talk),
    ...columns('number_hash', 'P', 'knowing a number again, as a keyed fingerprint', `${talk}; after STOP until START, so that nothing is sent there`),
    ...columns('said', 'V', 'where the talk is, its language and its level', talk),
    ...columns('stopped_at', 'P', 'sending nothing to who said STOP', 'until START'),
  },
  'companion.sms_heard': columns('id_hash heard_at', 'P', 'answering a message once that is handed over twice; the id only as a keyed fingerprint', '30 days'),
  'companion.sms_reply': {
    ...columns('id number_hash place made_at due_at tried_at tries', 'P', 'sending texts in their order, once', waits),
    ...columns('number said', 'V', 'where the text goes, and the text', waits),
  },
}
