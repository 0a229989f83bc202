import type { Tx } from './ctx.ts'
import { openUnder, sealUnder, type RootKeys } from './envelope.ts'
import { Refusal } from './refusal.ts'
import type { Instant } from '#prelude/time.ts'

type Tables = { 'platform.answer': { asked_by: string; route: string; key: string; body_hash: Buffer; answer: Buffer | null; at: Instant } }
const own = (tx: Tx) => tx.db.withTables<Tables>()

const askedBy = (tx: Tx) => (tx.actor.kind === 'somebody' ? tx.actor.personId : 'nobody')
const about = (asked: string, route: string, key: string) => `answer|${asked}|${route}|${key}`

/**
 * Takes the key of a write for this transaction, and gives the answer of before where the same key has done the same thing already.
 * Two at once wait for each other on the row; the same key with another body is refused.
 */
export async function answeredBefore(tx: Tx, root: RootKeys, { route, key, bodyHash }: { route: string; key: string; bodyHash: Buffer }): Promise<string | undefined> {
  const asked = askedBy(tx)
  const taken = await own(tx).insertInto('platform.answer')
    .values({ asked_by: asked, route, key, body_hash: bodyHash, answer: null, at: tx.now })
    .onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  if (taken.numInsertedOrUpdatedRows === 1n) return undefined
  const before = await own(tx).selectFrom('platform.answer').select(['body_hash', 'answer'])
    .where('asked_by', '=', asked).where('route', '=', route).where('key', '=', key).executeTakeFirst()
  if (!before?.answer || !bodyHash.equals(before.body_hash)) throw new Refusal('key-reused')
  return openUnder(root.derive('answer/v1'), about(asked, route, key), before.answer).toString()
}

/** Forgets every answer that was kept for somebody: part of erasing them. */
export async function forgetAnswers(tx: Tx, person: string): Promise<void> {
  await own(tx).deleteFrom('platform.answer').where('asked_by', '=', person).execute()
}

/** Keeps the answer beside the key, in the transaction of the deed. */
export async function keepAnswer(tx: Tx, root: RootKeys, { route, key, text }: { route: string; key: string; text: string }): Promise<void> {
  const asked = askedBy(tx)
  await own(tx).updateTable('platform.answer').set({ answer: sealUnder(root.derive('answer/v1'), about(asked, route, key), Buffer.from(text)) })
    .where('asked_by', '=', asked).where('route', '=', route).where('key', '=', key).execute()
}
