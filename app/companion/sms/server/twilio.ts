import { isSigned } from '#platform/webhook.ts'
import type { HeardSms, SendKey, SmsCarrier, SmsOutcome, SmsRequest } from '../carrier.ts'
import { isAmong } from './sentbefore.ts'

// Twilio's Programmable Messaging. It has no key by which a text that is handed over twice is known to be one: where nobody knows whether it was taken, its list
// of messages is asked before it is handed over again.

/** The account at Twilio, its secret, the number that texts come from, and where Twilio answers. */
export type TwilioSettings = { account: string; token: string; from: string; url: string }

const PATIENCE = 10_000
/** Said by a person to their carrier, which tells us. */
const UNSUBSCRIBED = '21610'
/** Refusals that pass: the queue is full, the day's share is used up, too many at once. */
const passing = new Set(['20429', '21611', '63038', '14107', '30001'])

/** Twilio as a carrier; `post` is for tests. */
export function twilio({ account, token, from, url }: TwilioSettings, post: typeof fetch = fetch): SmsCarrier {
  const messages = `${url}/2010-04-01/Accounts/${account}/Messages.json`
  const authorization = `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}`
  const ask = (to: string, init: RequestInit = {}) => post(to, { ...init, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE), headers: { authorization } })

  async function hasTaken(to: string, text: string, triedAt: NonNullable<SendKey['triedAt']>): Promise<boolean | undefined> {
    const reply = await ask(`${messages}?${new URLSearchParams({ To: to, From: from, PageSize: '50' })}`)
    return reply.ok ? isAmong(await reply.json(), text, triedAt) : undefined
  }

  return {
    name: 'twilio', thanks: { type: 'text/xml; charset=utf-8', text: '<?xml version="1.0" encoding="UTF-8"?><Response/>' },
    hear: (request) => heardFrom(request, token, from),
    async send(to, text, { triedAt }) {
      try {
        if (triedAt) {
          const taken = await hasTaken(to, text, triedAt)
          if (taken !== false) return { became: taken ? 'sent' : 'unknown' }
        }
        const reply = await ask(messages, { method: 'POST', body: new URLSearchParams({ To: to, From: from, Body: text }) })
        return await outcomeOf(reply)
      } catch {
        // Cut off in the middle: it may have been taken.
        return { became: 'unknown' }
      }
    },
  }
}

async function outcomeOf(reply: Response): Promise<SmsOutcome> {
  if (reply.ok) {
    await reply.body?.cancel()
    return { became: 'sent' }
  }
  const said: unknown = await reply.json().catch(() => null)
  const code = typeof said === 'object' && said !== null && 'code' in said ? String(said.code) : String(reply.status)
  if (code === UNSUBSCRIBED) return { became: 'stopped' }
  // A secret that was changed, or a limit that passes, must not cost what is said to somebody.
  if (reply.status === 429 || reply.status === 401 || reply.status === 403 || passing.has(code)) return { became: 'later' }
  return reply.status >= 400 && reply.status < 500 && reply.status !== 408 ? { became: 'refused', code } : { became: 'unknown' }
}

/** The message in a request that Twilio has signed: the address that was called, and after it each name and value of the form, sorted. */
function heardFrom({ url, headers, form }: SmsRequest, token: string, ours: string): HeardSms {
  const signature = headers['x-twilio-signature']
  const sorted = Object.keys(form).toSorted((one, other) => (one < other ? -1 : 1)).map((name) => [form[name]!].flat().map((value) => `${name}${value}`).join('')).join('')
  if (typeof signature !== 'string' || !addressesOf(url).some((address) => isSigned(token, address + sorted, signature))) return { kind: 'refused' }
  const one = (name: string): string => (typeof form[name] === 'string' ? form[name] : '')
  const [from, to, id] = [one('From'), one('To'), one('MessageSid') || one('SmsSid')]
  // From a name instead of a number nobody can be answered; to another number of the account nobody here was written to.
  if (!/^\+?\d{3,15}$/.test(from) || to !== ours || id === '') return { kind: 'refused' }
  return { kind: 'message', from, to, id, text: one('Body') }
}

/** The same address with and without the port that goes without saying: Twilio signs one or the other. */
function addressesOf(address: string): string[] {
  const { protocol, host, hostname, port } = new URL(address)
  const rest = address.slice(`${protocol}//${host}`.length)
  return port === '' ? [address, `${protocol}//${hostname}:${protocol === 'https:' ? 443 : 80}${rest}`] : [address, `${protocol}//${hostname}${rest}`]
}
