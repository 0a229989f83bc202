import type { Id } from '#prelude/id.ts'
import type { Instant } from '#prelude/time.ts'
import type { LiveEvent } from '#wire/live.ts'
import type { Role } from '#wire/endpoint.ts'
import type { z } from 'zod'
import type { Db } from './db.ts'
import type { Envelopes } from './envelope.ts'
import type { Announcement } from './outbox.ts'

/** Who is asking: somebody with a session, or nobody. */
export type Actor =
  | { kind: 'nobody' }
  | { kind: 'somebody'; personId: Id<'person'>; sessionId: Id<'session'>; roles: readonly Role[]; sampleOnly: boolean }

/** The right to look: one's own view of the database at one moment, inside one transaction. */
export type Ctx = { db: Db; actor: Actor; now: Instant; envelopes: Envelopes; request: RequestFacts }

/** What is known of the request besides what was said: never stored as it is. */
export type RequestFacts = { addressKey: string; userAgent: string; language: string }

/** The right to change: everything written through it is committed together, or not at all. */
export type Tx = Ctx & {
  /** Writes the audit line of a deed, next to the deed. `of` is whose record it was, where it was not the actor's own. */
  audit(deed: string, thing: { kind: string; id: string }, of?: Id<'person'>): void
  /** Tells the slices further on what happened; they hear it after the commit, at least once. */
  announce<Body>(event: Announcement<Body>, body: Body): void
  /** Tells a person's open screens, after the commit, that something is new. */
  tell<Body extends z.ZodType>(person: Id<'person'>, event: LiveEvent<string, Body>, body: z.output<Body>): void
  /** From here on this person is asking: they have just been recognised, or begun. */
  become(person: Id<'person'>, roles: readonly Role[]): Promise<void>
  /** Sets or clears the session cookie of the answer; only rows that say `setsCookie` may. */
  setSession(token: string | null, until?: Instant): void
}

/** A context in which somebody is known. */
export type Somebody = Extract<Actor, { kind: 'somebody' }>

/** The somebody behind a request whose contract row does not let nobody knock. */
export function who(ctx: Ctx): Somebody {
  if (ctx.actor.kind !== 'somebody') throw new Error('this row lets nobody knock, so it must ask who is there')
  return ctx.actor
}
