import type { Endpoint } from '#wire/endpoint.ts'
import type { Actor, RequestFacts } from './ctx.ts'

/** Whose budget a request spends. */
export type Callers = {
  callerOf(row: Pick<Endpoint, 'knocks'>, tokenHash: Buffer | null, facts: Pick<RequestFacts, 'addressKey'>): string
  /** Takes note of who was behind a token. */
  met(tokenHash: Buffer | null, actor: Actor): void
}

/**
 * A person spends by person, on all their devices together; whoever is not known yet by network address. A made-up cookie
 * buys nothing, and at a door that is open to nobody (signing in) the address counts for all, so that guessing from one's own account is no cheaper.
 */
export function rememberedCallers(most = 20_000): Callers {
  const personByToken = new Map<string, string>()
  return {
    callerOf: (row, tokenHash, { addressKey }) => (tokenHash && !row.knocks.includes('nobody') ? personByToken.get(tokenHash.toString('base64url')) : undefined) ?? addressKey,
    met(tokenHash, actor) {
      if (!tokenHash) return
      const token = tokenHash.toString('base64url')
      if (actor.kind === 'nobody') return void personByToken.delete(token)
      if (personByToken.has(token)) return
      if (personByToken.size >= most) personByToken.delete(personByToken.keys().next().value!)
      personByToken.set(token, actor.personId)
    },
  }
}
