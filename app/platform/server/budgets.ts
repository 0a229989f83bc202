import { createHmac } from 'node:crypto'
import type pg from 'pg'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible'
import type { Budget, Endpoint } from '#wire/endpoint.ts'

/** Spends one of a caller's budget for a row; false when there is none left. */
export type Budgets = (row: Pick<Endpoint, 'method' | 'path' | 'budget'>, caller: string) => Promise<boolean>

/**
 * Budgets of all rows. Reads are counted in this process; writes in PostgreSQL, for all processes together and
 * outside the request's transaction, so that what is refused is counted too. While the database is away each process counts for itself.
 */
export function openBudgets(pool: pg.Pool): Budgets {
  const limiters = new Map<string, RateLimiterAbstract>()
  const limiterFor = (keyPrefix: string, { most, seconds }: Budget, shared: boolean) => {
    let limiter = limiters.get(keyPrefix)
    if (!limiter) {
      const own = new RateLimiterMemory({ keyPrefix, points: most, duration: seconds })
      limiter = shared
        ? new RateLimiterPostgres({
          storeClient: pool, storeType: 'pool', schemaName: 'platform', tableName: 'budget', tableCreated: true, clearExpiredByTimeout: false,
          keyPrefix, points: most, duration: seconds, insuranceLimiter: own, inMemoryBlockOnConsumed: most + 1,
        })
        : own
      limiters.set(keyPrefix, limiter)
    }
    return limiter
  }
  return async (row, caller) => {
    try {
      await limiterFor(`${row.method} ${row.path}`, row.budget, row.method !== 'GET').consume(caller)
      return true
    } catch (spent) {
      if (spent instanceof RateLimiterRes) return false
      throw spent
    }
  }
}

/** Budgets that never run out, for tests that ask far more often than a person does. */
export const endlessBudgets: Budgets = async () => true

/** Turns a network address into a key that cannot be turned back: IPv6 by its first 64 bits, since a household has that many. */
export function addressKey(secret: Buffer, address: string): string {
  const plain = address.startsWith('::ffff:') ? address.slice(7) : address
  const prefix = plain.includes(':') ? first64(plain) : plain
  return createHmac('sha256', secret).update(prefix).digest('base64url').slice(0, 22)
}

/** The same, remembered for the addresses that came last: a busy caller costs one fingerprint. */
export function addressKeys(secret: Buffer, most = 1000): (address: string) => string {
  const keys = new Map<string, string>()
  return (address) => {
    let key = keys.get(address)
    if (key === undefined) {
      if (keys.size >= most) keys.clear()
      keys.set(address, (key = addressKey(secret, address)))
    }
    return key
  }
}

/** The first four groups of an IPv6 address, with the zeros that `::` leaves out. */
function first64(address: string): string {
  const [before = '', after] = address.split('::')
  const [left, right] = [before.split(':').filter(Boolean), after?.split(':').filter(Boolean) ?? []]
  return [...left, ...Array.from({ length: 8 - left.length - right.length }, () => '0'), ...right].slice(0, 4).join(':')
}
