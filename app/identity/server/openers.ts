import type { Id } from '#prelude/id.ts'
import type { Ctx } from '#platform/ctx.ts'
import { own } from './tables.ts'

/** Whether somebody could still sign in after losing this way. Two that are taken away at once wait for each other, so that one of them stays. */
export async function hasOtherWayIn(ctx: Ctx, person: Id<'person'>, without: { word?: 'passphrase' | 'code'; passkey?: Id<'passkey'> }): Promise<boolean> {
  await own(ctx.db).selectFrom('identity.person').select('id').where('id', '=', person).forUpdate().execute()
  const words = await own(ctx.db).selectFrom('identity.word').select('kind').where('person_id', '=', person).execute()
  const passkeys = await own(ctx.db).selectFrom('identity.passkey').select('id').where('person_id', '=', person).execute()
  return words.some(({ kind }) => kind !== without.word) || passkeys.some(({ id }) => id !== without.passkey)
}
