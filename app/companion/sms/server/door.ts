import type { FastifyInstance } from 'fastify'
import { addressKey } from '#platform/budgets.ts'
import { sendRefusal, type Doors } from '#platform/http.ts'
import { measure } from '../alphabet.ts'
import type { SmsRequest } from '../carrier.ts'
import { hearSms } from './hear.ts'
import { quiet, wake, type Outside } from './sending.ts'
import type { Sms } from './sms.ts'

const MOST_BYTES = 20_000
/** More than anybody writes, and few enough that one telephone cannot run up the bill. */
const budget = { most: 40, seconds: 300 }

/** The door at which the carrier hands messages over. What it cannot vouch for is refused without a trace of what it said. */
export function serveSms(app: FastifyInstance, doors: Doors, sms: Sms, outside: Outside): void {
  const { carrier } = sms
  const path = `/sms/${carrier.name}` as const
  const numbers = doors.root.derive('sms-budget/v1')
  app.post(path, { bodyLimit: MOST_BYTES }, async (request, reply) => {
    const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')
    const heard = isForm ? carrier.hear({ url: `${sms.publicUrl}${request.url}`, headers: request.headers, form: (request.body ?? {}) as SmsRequest['form'] }) : { kind: 'refused' as const }
    if (heard.kind === 'refused') return reply.code(403).header('content-type', 'text/plain; charset=utf-8').send('')
    if (!(await doors.budgets({ method: 'POST', path, budget }, addressKey(numbers, heard.from)))) return sendRefusal(reply, 'too-fast')
    const number = await hearSms(doors.transactions, sms, heard, doors.factsOf(request))
    if (number) wake(outside, sms, number)
    return reply.header('content-type', carrier.thanks.type).send(carrier.thanks.text)
  })
  // What stands in for a carrier shows what it would have sent; the settings allow it on this machine alone.
  if ('sent' in carrier) {
    const { sent } = carrier as typeof carrier & { sent: readonly { to: string; text: string }[] }
    app.get(path, async (_request, reply) => reply.header('content-type', 'text/plain; charset=utf-8').send(sent.map(({ to, text }) => `${to} ${measure(text).length} ${text}\n`).join('')))
  }
  app.addHook('onClose', async () => {
    outside.isClosing = true
    await quiet(sms)
  })
}
