import { sql } from 'kysely'
import type { Id } from '#prelude/id.ts'
import type { Role } from '#wire/endpoint.ts'
import type { Ctx } from '#platform/ctx.ts'

/** The roles that somebody holds; asked at a door, before they are anybody. */
export async function rolesOf(ctx: Ctx, person: Id<'person'>): Promise<Role[]> {
  const { rows: [row] } = await sql<{ roles: Role[] }>`select identity.roles_of(${person}) as roles`.execute(ctx.db)
  return row?.roles ?? []
}
