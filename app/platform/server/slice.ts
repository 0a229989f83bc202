import type { Id } from '#prelude/id.ts'
import type { Endpoint, Given, Taken } from '#wire/endpoint.ts'
import type { FastifyInstance } from 'fastify'
import type { Ctx, Tx } from './ctx.ts'
import type { Doors } from './http.ts'
import type { FieldRegister } from './fields.ts'
import type { Job } from './jobs.ts'
import type { Migrations } from './migrate.ts'
import type { Listener } from './outbox.ts'
import type { PlainForm, PlainPage } from './pages.ts'

/** A contract row joined to the function that answers it. */
export type Route = {
  row: Endpoint
  kind: 'reads' | 'opens' | 'writes'
  run(tx: Tx, taken: never): Promise<unknown>
}

/** Reads one's own things: nothing is changed, so nothing is audited. */
export const reads = <E extends Endpoint>(row: E, run: (ctx: Ctx, taken: Taken<E>) => Promise<Given<E>>): Route => ({ row, kind: 'reads', run: run as Route['run'] })

/** Opens somebody else's record: the looking itself is audited. */
export const opens = <E extends Endpoint>(row: E, run: (tx: Tx, taken: Taken<E>) => Promise<Given<E>>): Route => ({ row, kind: 'opens', run: run as Route['run'] })

/** Changes something: once for each key that the caller sends, whatever happens to the answer. */
export const writes = <E extends Endpoint>(row: E, run: (tx: Tx, taken: Taken<E>) => Promise<Given<E>>): Route => ({ row, kind: 'writes', run: run as Route['run'] })

/** What leaves with a person, and what is forgotten of them: no slice that keeps something may leave it out. */
export type Personal = {
  export(tx: Tx, person: Id<'person'>): Promise<Record<string, unknown>>
  erase(tx: Tx, person: Id<'person'>): Promise<void>
}

/** A part of care as the house sees it. */
export type Slice = {
  name: string
  migrations: Migrations
  fields: FieldRegister
  routes: readonly Route[]
  pages: readonly PlainPage[]
  forms: readonly PlainForm[]
  listens: readonly Listener[]
  jobs: readonly Job[]
  personal: Personal
  /** Doors that are no contract rows: redirects of single sign-on, the help page. */
  doors?(app: FastifyInstance, doors: Doors): void
}

/** Declares a slice; `here` is the `import.meta.dirname` of its server room, where its migrations lie. */
export const slice = (name: string, here: string, has: Partial<Omit<Slice, 'name' | 'migrations'>> & Pick<Slice, 'fields' | 'personal'>): Slice => ({
  name, migrations: { slice: name, folder: `${here}/migrations` }, routes: [], pages: [], forms: [], listens: [], jobs: [], ...has,
})
