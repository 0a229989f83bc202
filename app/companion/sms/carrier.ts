import type { Instant } from '#prelude/time.ts'

/** A request at the door of texts: the address as it was called, the headers, and the form. */
export type SmsRequest = { url: string; headers: Readonly<Record<string, string | string[] | undefined>>; form: Readonly<Record<string, string | string[]>> }

/** What a carrier hands over: a message, or nothing that it can vouch for. `id` is the carrier's own and the same each time it hands the message over; `at` is when it was written, where the carrier says so. */
export type HeardSms = { kind: 'message'; from: string; to: string; id: string; text: string; at?: Instant } | { kind: 'refused' }

/** The key of one text: the same however often it is tried. `triedAt` is when it was handed over before, where nobody knows whether it was taken. */
export type SendKey = { id: string; triedAt?: Instant }

/**
 * What became of a text. `sent`: the carrier has it. `later`: it has it not, and may be asked again. `unknown`: nobody knows, so it is asked again with `triedAt`.
 * `stopped`: its person told the carrier that they want no texts. `refused`: it will never take it, for the reason in `code`.
 */
export type SmsOutcome = { became: 'sent' | 'later' | 'unknown' | 'stopped' } | { became: 'refused'; code: string }

/** A company that carries texts, or what stands in for one. */
export type SmsCarrier = {
  name: string
  /** What the carrier wants to read when a message has been taken. */
  thanks: { type: string; text: string }
  hear(request: SmsRequest): HeardSms
  /** Never throws for what a carrier answers, or for one that does not. */
  send(to: string, text: string, key: SendKey): Promise<SmsOutcome>
}
