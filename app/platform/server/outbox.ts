import { newId, type Id } from '#prelude/id.ts'
import type { Instant } from '#prelude/time.ts'
import { z } from 'zod'
import type { Db } from './db.ts'
import type { Tx } from './ctx.ts'

/** One kind of news between slices; its body holds ids and facts, never what people wrote. */
export type Announcement<Body> = { name: string; body: z.ZodType<Body> }

/** Declares one kind of news, named in the past tense. */
export const announcement = <Body>(name: string, body: z.ZodType<Body>): Announcement<Body> => ({ name, body })

/** What a slice does when it hears of something. It may be called twice for one event, so it must be fit for that. */
export type Listener = { event: string; hear(tx: Tx, body: unknown): Promise<void> }

/** Listens to one kind of news from a slice lower in the order. */
export const on = <Body>(event: Announcement<Body>, hear: (tx: Tx, body: Body) => Promise<void>): Listener => ({
  event: event.name, hear: (tx, body) => hear(tx, event.body.parse(body)),
})

type Tables = { 'platform.outbox': { id: Id<'event'>; event: string; body: unknown; announced_at: Instant; due_at: Instant; tries: number; done_at: Instant | null; given_up: boolean } }
const own = (db: Db) => db.withTables<Tables>()

/** Keeps announced events in the transaction that they belong to. */
export async function keepAnnounced(db: Db, at: Instant, events: readonly { name: string; body: unknown }[]): Promise<void> {
  if (events.length === 0) return
  await own(db).insertInto('platform.outbox').values(events.map(({ name, body }) => (
    { id: newId('event'), event: name, body: JSON.stringify(body), announced_at: at, due_at: at, tries: 0, done_at: null, given_up: false }))).execute()
}

const MOST_TRIES = 12

/** Takes one due event and lets its listeners hear it, all in one transaction of the jobs role; says whether there was one. What a listener did before it failed is undone. */
export async function deliverOne(inJobs: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>, listeners: readonly Listener[], failed: (event: string, problem: unknown) => void): Promise<boolean> {
  let heard: { id: Id<'event'>; event: string; tries: number } | undefined
  try {
    return await inJobs(async (tx) => {
      const event = await own(tx.db).selectFrom('platform.outbox').selectAll()
        .where('done_at', 'is', null).where('given_up', '=', false).where('due_at', '<=', tx.now)
        .orderBy('due_at').limit(1).forUpdate().skipLocked().executeTakeFirst()
      if (!event) return false
      heard = event
      for (const listener of listeners) if (listener.event === event.event) await listener.hear(tx, event.body)
      await own(tx.db).updateTable('platform.outbox').set({ done_at: tx.now }).where('id', '=', event.id).execute()
      return true
    })
  } catch (problem) {
    if (!heard) throw problem
    failed(heard.event, problem)
    // In a transaction of its own: audit lines and announcements of the failed one go with it, not only its rows.
    await inJobs((tx) => putOff(tx, heard!))
    return true
  }
}

async function putOff(tx: Tx, { id, tries: before }: { id: Id<'event'>; tries: number }): Promise<void> {
  const tries = before + 1
  await own(tx.db).updateTable('platform.outbox')
    .set({ tries, due_at: tx.now.add({ seconds: Math.min(3600, 2 ** tries) }), given_up: tries >= MOST_TRIES })
    .where('id', '=', id).where('done_at', 'is', null).where('tries', '=', before).execute()
}
