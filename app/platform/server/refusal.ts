import type { Endpoint, RefusalOf } from '#wire/endpoint.ts'

/** A polite no: thrown by a server function, it undoes the transaction and reaches the caller as data with words. */
export class Refusal extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.name = 'Refusal'
    this.code = code
  }
}

/** The no of one contract row; the compiler checks that the row lists it. */
export const refuse = <E extends Endpoint>(_row: E, code: RefusalOf<E>): Refusal => new Refusal(code)

/** What the person may not see is not there. */
export const notFound = (): Refusal => new Refusal('not-found')

const statusByRefusal: Record<string, number> = {
  malformed: 400, 'signed-out': 401, 'not-found': 404, 'too-large': 413, 'too-fast': 429, broken: 500, unavailable: 503, 'no-space': 503,
}

/** The HTTP status of a refusal: a row's own refusals are 409. */
export const statusOf = (code: string): number => statusByRefusal[code] ?? 409
