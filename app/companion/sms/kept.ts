import type { SmsCarrier, SmsOutcome } from './carrier.ts'

type KeptSms = { to: string; text: string; id: string }
/** A carrier that carries nothing: what would be sent is kept in memory. For tests, for the command, and for trying the door on one's own machine; it believes whoever writes. */
export type Kept = SmsCarrier & { sent: KeptSms[]; /** What it says to the next texts, one after another; then that they are sent. */ outcomes: SmsOutcome[] }

const one = (said: string | string[] | undefined): string => (typeof said === 'string' ? said : '')
const MOST_KEPT = 1000

/** A carrier of this kind, with nothing in it. */
export function keptCarrier(): Kept {
  const kept: Kept = {
    name: 'kept', thanks: { type: 'text/plain; charset=utf-8', text: '' }, sent: [], outcomes: [],
    hear({ form }) {
      const [from, to, id, text] = [one(form['from']), one(form['to']), one(form['id']), one(form['text'])]
      return /^\+\d{6,15}$/.test(from) && id !== '' ? { kind: 'message', from, to, id, text } : { kind: 'refused' }
    },
    async send(to, text, { id }) {
      const outcome = kept.outcomes.shift() ?? { became: 'sent' }
      // The same key is the same text: handed over twice, it is there once.
      if (outcome.became === 'sent' && !kept.sent.some((before) => before.id === id)) kept.sent.push({ to, text, id })
      if (kept.sent.length > MOST_KEPT) kept.sent.shift()
      return outcome
    },
  }
  return kept
}
