import { newId, type Id } from '#prelude/id.ts'
import type { Instant } from '#prelude/time.ts'
import type { RequestFacts, Tx } from '#platform/ctx.ts'
import { isRetryable, type Transactions } from '#platform/transactions.ts'
import type { HeardSms } from '../carrier.ts'
import { isStart, step, type Held } from '../step.ts'
import { understanding, type Sms } from './sms.ts'
import { fingerprintOf, meet, own } from './tables.ts'

type Message = Extract<HeardSms, { kind: 'message' }>
type Row = { id: Id<'sms-talk'>; said: Buffer | null; stopped_at: Instant | null }

/**
 * Takes a message: once, whatever the carrier does. The mark that it was heard, the new state and the answer are committed together, or nothing is. Gives the
 * fingerprint of the number that has something to get; undefined where there is nothing to send, or the message was heard before.
 */
export async function hearSms(transactions: Transactions, sms: Sms, message: Message, facts: RequestFacts): Promise<Buffer | undefined> {
  const classify = await understanding()
  for (let tries = 0; ; tries++) {
    const opened = await transactions.open(null, facts)
    try {
      const number = fingerprintOf(opened.tx, message.from)
      const isNews = await take(opened.tx, sms, message, number, classify)
      await (isNews ? opened.end() : opened.undo())
      return isNews ? number : undefined
    } catch (problem) {
      await opened.undo()
      if (!isRetryable(problem) || tries >= 3) throw problem
    }
  }
}

/** Says whether there was anything to keep; where not, the transaction must leave no trace. */
async function take(tx: Tx, sms: Sms, message: Message, number: Buffer, classify: Awaited<ReturnType<typeof understanding>>): Promise<boolean> {
  await meet(tx, number)
  const row = await locked(tx, number)
  // Who said STOP gets nothing, and nothing of them is written down, until they begin again.
  if (row.stopped_at && !isLater(message, row.stopped_at)) return false
  if (!(await isFirst(tx, sms, message))) return false
  const waits = await own(tx.db).selectFrom('companion.sms_reply').select('id').where('number_hash', '=', number).limit(1).executeTakeFirst()
  const { to, texts } = step(opened(tx, row), message.text, { ...sms, now: tx.now, classify, isWaiting: waits !== undefined })
  await keep(tx, row, number, to)
  await queue(tx, number, message.from, texts)
  return true
}

/** The talk of this number, held by this transaction until it ends; it is begun where there is none. */
async function locked(tx: Tx, number: Buffer): Promise<Row> {
  const read = () => own(tx.db).selectFrom('companion.sms_talk').select(['id', 'said', 'stopped_at']).where('number_hash', '=', number).forUpdate().executeTakeFirst()
  for (;;) {
    const row = await read()
    if (row) return row
    // Of two first messages at once one begins the talk, and the other waits here for it.
    await own(tx.db).insertInto('companion.sms_talk').values({ id: newId('sms-talk'), number_hash: number, said: null, heard_at: tx.now, stopped_at: null })
      .onConflict((conflict) => conflict.doNothing()).execute()
  }
}

/** A START that was written after the STOP. Where the carrier does not say when, the order in which they come must do. */
const isLater = ({ text, at }: Message, stoppedAt: Instant): boolean => isStart(text) && (at === undefined || Temporal.Instant.compare(at, stoppedAt) > 0)

async function isFirst(tx: Tx, { carrier }: Sms, { id }: Message): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await own(tx.db).insertInto('companion.sms_heard').values({ id_hash: tx.envelopes.blind('sms-message', `${carrier.name}|${id}`), heard_at: tx.now })
    .onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

const placeOf = (id: Id<'sms-talk'>) => ({ column: 'companion.sms_talk.said', row: id })

function opened({ envelopes }: Tx, { id, said }: Row): Held | undefined {
  const held = said && (JSON.parse(envelopes.openForHouse(placeOf(id), said).toString()) as Held)
  // A state of another version is not ours to read: the talk begins again.
  return held?.state.v === 1 ? held : undefined
}

async function keep(tx: Tx, { id }: Row, number: Buffer, to: Held | 'stopped' | 'forgotten'): Promise<void> {
  const talks = own(tx.db)
  if (typeof to === 'string') await talks.deleteFrom('companion.sms_reply').where('number_hash', '=', number).execute()
  if (to === 'forgotten') await talks.deleteFrom('companion.sms_talk').where('id', '=', id).execute()
  else {
    const kept = to === 'stopped' ? { said: null, stopped_at: tx.now } : { said: tx.envelopes.sealForHouse(placeOf(id), Buffer.from(JSON.stringify(to))), stopped_at: null }
    await talks.updateTable('companion.sms_talk').set({ ...kept, heard_at: tx.now }).where('id', '=', id).execute()
  }
}

async function queue(tx: Tx, number: Buffer, to: string, texts: readonly string[]): Promise<void> {
  const sealed = (column: 'number' | 'said', id: Id<'sms-reply'>, text: string) => tx.envelopes.sealForHouse({ column: `companion.sms_reply.${column}`, row: id }, Buffer.from(text))
  // One after another, so that their places follow their order.
  for (const text of texts) {
    const id = newId('sms-reply')
    await own(tx.db).insertInto('companion.sms_reply')
      .values({ id, number_hash: number, number: sealed('number', id, to), said: sealed('said', id, text), made_at: tx.now, due_at: tx.now, tried_at: null }).execute()
  }
}
