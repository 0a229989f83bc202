import type { Id } from '#prelude/id.ts'
import type { Instant } from '#prelude/time.ts'
import type { Tx } from '#platform/ctx.ts'
import { placeOf, type Log } from '#platform/log.ts'
import type { Transactions } from '#platform/transactions.ts'
import type { SmsOutcome } from '../carrier.ts'
import type { Sms } from './sms.ts'
import { meet, own } from './tables.ts'

/** What sending needs of the house; while it closes, what is under way is ended and nothing new begun. */
export type Outside = { transactions: Transactions; log: Pick<Log, 'warn'>; isClosing?: boolean }

/** Sends what waits for a number, behind what is under way to it already. It goes on by itself; what cannot be sent now is taken up by the job. */
export function wake(outside: Outside, sms: Sms, number: Buffer): void {
  const key = number.toString('hex')
  const run = (sms.underWay.get(key) ?? Promise.resolve()).then(() => sendWaiting(outside, sms, number))
    .catch((problem: unknown) => outside.log.warn({ at: placeOf(problem) }, 'texts wait'))
    .finally(() => { if (sms.underWay.get(key) === run) sms.underWay.delete(key) })
  sms.underWay.set(key, run)
}

/** Waits until nothing is under way. */
export async function quiet({ underWay }: Sms): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay.values())
}

const MOST_IN_ONE_RUN = 500

/** Takes up every number whose next text is due. */
export async function wakeDue(tx: Tx, outside: Outside, sms: Sms): Promise<void> {
  const rows = await own(tx.db).selectFrom('companion.sms_reply').select('number_hash').where('due_at', '<=', tx.now).groupBy('number_hash').limit(MOST_IN_ONE_RUN).execute()
  for (const { number_hash } of rows) wake(outside, sms, number_hash)
}

/** Sends the texts of one number one after another, as far as the carrier takes them. */
async function sendWaiting(outside: Outside, sms: Sms, number: Buffer): Promise<void> {
  while (!outside.isClosing) {
    const next = await outside.transactions.within((tx) => claim(tx, number))
    if (!next) return
    const outcome = await sms.carrier.send(next.to, next.text, { id: next.id, ...(next.triedAt ? { triedAt: next.triedAt } : {}) })
    await outside.transactions.within((tx) => settle(tx, number, next, outcome))
    if (outcome.became === 'refused') outside.log.warn({ carrier: sms.carrier.name, code: outcome.code }, 'a text was refused')
    else if (outcome.became !== 'sent') return
  }
}

type Claimed = { id: Id<'sms-reply'>; to: string; text: string; triedAt: Instant | null; tries: number }
/** For so long a text is in the hands of who took it up. When they are gone, another asks the carrier what became of it. */
const MINUTES_HELD = 2

/** Takes up the first text of a number, if it is due, and says so before it goes out: who comes after a kill knows that it may be out. */
async function claim(tx: Tx, number: Buffer): Promise<Claimed | undefined> {
  await meet(tx, number)
  const row = await own(tx.db).selectFrom('companion.sms_reply').select(['id', 'number', 'said', 'due_at', 'tried_at', 'tries']).where('number_hash', '=', number)
    .orderBy('place').limit(1).forUpdate().executeTakeFirst()
  if (!row || Temporal.Instant.compare(row.due_at, tx.now) > 0) return undefined
  await own(tx.db).updateTable('companion.sms_reply').set({ tried_at: row.tried_at ?? tx.now, tries: row.tries + 1, due_at: tx.now.add({ minutes: MINUTES_HELD }) }).where('id', '=', row.id).execute()
  const open = (column: 'number' | 'said', sealed: Buffer) => tx.envelopes.openForHouse({ column: `companion.sms_reply.${column}`, row: row.id }, sealed).toString()
  return { id: row.id, to: open('number', row.number), text: open('said', row.said), triedAt: row.tried_at, tries: row.tries + 1 }
}

/** Half a minute, then twice as long each time, up to a quarter of an hour. */
const secondsAfter = (tries: number) => Math.min(900, 15 * 2 ** tries)

async function settle(tx: Tx, number: Buffer, { id, tries }: Claimed, { became }: SmsOutcome): Promise<void> {
  await meet(tx, number)
  const replies = own(tx.db)
  switch (became) {
    case 'sent': case 'refused':
      await replies.deleteFrom('companion.sms_reply').where('id', '=', id).execute()
      return
    case 'later': case 'unknown':
      await replies.updateTable('companion.sms_reply').set({ due_at: tx.now.add({ seconds: secondsAfter(tries) }), ...(became === 'later' ? { tried_at: null } : {}) }).where('id', '=', id).execute()
      return
    case 'stopped':
      // They told their carrier, which is as good as telling us.
      await replies.deleteFrom('companion.sms_reply').where('number_hash', '=', number).execute()
      await replies.updateTable('companion.sms_talk').set({ said: null, stopped_at: tx.now }).where('number_hash', '=', number).where('stopped_at', 'is', null).execute()
  }
}
