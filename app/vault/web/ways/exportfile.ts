import { DOMAINS } from '#seal/vaultkey.ts'
import type { Safe } from '../safe.ts'

/** The text of the file that a person takes along: what the service keeps of them, and what is sealed as their own device opens it. */
export const exportFile = (parts: Record<string, unknown>, safe: Pick<Safe, 'all'>): string =>
  JSON.stringify({ ...parts, opened: Object.fromEntries(DOMAINS.map((domain) => [domain, safe.all(domain).map(({ id, value }) => ({ id, value }))])) }, null, 2)
