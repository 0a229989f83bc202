import type { z } from 'zod'

/** Who may knock at a door. `nobody` is a visitor without a session. */
export const roles = ['nobody', 'person', 'helper', 'listener', 'coach', 'clinician', 'supervisor', 'moderator', 'steward'] as const
export type Role = (typeof roles)[number]

/** Whose things an endpoint touches: one's own, the house's, or those of somebody one has a live relation to. */
export type Relation = 'own' | 'house' | 'relation'

/** How often, before the answer is `too-fast`. Counted by person where there is one, else by network address. */
export type Budget = { most: number; seconds: number }

/** The refusals that any endpoint may give; a contract row lists its own beside them. */
export const commonRefusals = ['malformed', 'signed-out', 'not-found', 'too-fast', 'too-large', 'unavailable', 'no-space', 'key-reused', 'broken'] as const
export type CommonRefusal = (typeof commonRefusals)[number]

type Row = {
  /** One plain sentence for the reader of the OpenAPI document. */
  says: string
  knocks: readonly Role[]
  relation: Relation
  takes: z.ZodObject
  gives: z.ZodType
  refuses?: readonly string[]
  budget: Budget
  /** The line written to the audit, as `noun.deed-done`; null where nothing is changed and nobody else's record is opened. */
  audit: string | null
  /** A bearer cookie is set or cleared by the answer; nothing else may do so. */
  setsCookie?: true
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** One row of the contract: from it come the route, its checks, the typed call, the OpenAPI page and a line of the authorization matrix. */
export type Endpoint<Takes extends z.ZodObject = z.ZodObject, Gives extends z.ZodType = z.ZodType, Refuses extends string = string> = {
  method: Method
  path: `/${string}`
  says: string
  knocks: readonly Role[]
  relation: Relation
  takes: Takes
  gives: Gives
  refuses: readonly Refuses[]
  budget: Budget
  audit: string | null
  setsCookie: boolean
}

/** Declares one row of the contract. `takes` must be a strict object: an unknown field is malformed. */
export function endpoint<const Takes extends z.ZodObject, Gives extends z.ZodType, const Refuses extends string = never>(
  at: `${Method} /${string}`,
  row: Omit<Row, 'takes' | 'gives' | 'refuses'> & { takes: Takes; gives: Gives; refuses?: readonly Refuses[] },
): Endpoint<Takes, Gives, Refuses> {
  const [method, path] = at.split(' ') as [Method, `/${string}`]
  if (method === 'GET' && row.audit && row.relation === 'own') throw new Error(`${at}: reading one's own things is not audited`)
  return { ...row, method, path: `/api${path}` as `/${string}`, refuses: row.refuses ?? [], setsCookie: row.setsCookie ?? false }
}

/** What an endpoint takes, as the house sees it (Instants, not text). */
export type Taken<E extends Endpoint> = z.output<E['takes']>
/** What an endpoint gives, as the house sees it. */
export type Given<E extends Endpoint> = z.output<E['gives']>
/** Every way in which an endpoint may say no. */
export type RefusalOf<E extends Endpoint> = E['refuses'][number] | CommonRefusal
/** What a caller gets: an answer, or a no that has words. */
export type Answer<E extends Endpoint> = { ok: true; value: Given<E> } | { ok: false; refusal: RefusalOf<E> | 'unreachable' }
