import type { Id } from '#prelude/id.ts'
import type { Ctx } from '#platform/ctx.ts'
import { own } from './tables.ts'

/** Whether somebody could still sign in after losing this way. */
export async function hasOtherWayIn(ctx: Ctx, person: Id<'person'>, without: { word?: 'passphrase' | 'code'; passkey?: Id<'passkey'> }): Promise<boolean> {
  const words = await own(ctx.db).selectFrom('identity.word').select('kind').where('person_id', '=', person).execute()
  const passkeys = await own(ctx.db).selectFrom('identity.passkey').select('id').where('person_id', '=', person).execute()
  return words.some(({ kind }) => kind !== without.word) || passkeys.some(({ id }) => id !== without.passkey)
}
