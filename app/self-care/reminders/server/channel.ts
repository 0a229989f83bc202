import { z } from 'zod'
import { bytes, utf8 } from '#prelude/bytes.ts'
import type { Id } from '#prelude/id.ts'
import type { Given, Taken } from '#wire/endpoint.ts'
import { sha256 } from '#seal/mark.ts'
import { who, type Ctx, type Tx } from '#platform/ctx.ts'
import { refuse } from '#platform/refusal.ts'
import { isPushService } from '#platform/webpush.ts'
import { planReminders, seeReminders, switchOnReminders } from '../api.ts'
import { hasKnownZone, nextAfter, plan, type Plan } from '../plan.ts'
import { own } from './tables.ts'

const stored = z.strictObject({ endpoint: z.string(), p256dh: bytes(65), auth: bytes(16), plan })
/** Where messages go, and when. */
export type Channel = z.output<typeof stored>

const placeOf = (person: Id<'person'>) => ({ column: 'self_care.reminder.said', row: person })

/** Opens what is kept of one person's channel. */
export const openChannel = async ({ envelopes }: Ctx, person: Id<'person'>, said: Uint8Array): Promise<Channel> =>
  stored.parse(JSON.parse(await envelopes.open(person, placeOf(person), said)))

/** The channel of whoever asks; null where messages are off. */
export async function channelOf(ctx: Ctx): Promise<Channel | null> {
  const { personId } = who(ctx)
  const row = await own(ctx.db).selectFrom('self_care.reminder').select('said').where('person_id', '=', personId).executeTakeFirst()
  return row ? openChannel(ctx, personId, row.said) : null
}

/** The same as others may see it: which device, without its address. */
export async function channelSeen(ctx: Ctx): Promise<Given<typeof seeReminders>['channel']> {
  const channel = await channelOf(ctx)
  return channel && { mark: await sha256(utf8(channel.endpoint)), plan: channel.plan }
}

/** Sends to this browser from now on, in place of any other; `hosts` names push services beside the known ones. */
export async function switchOn(tx: Tx, { endpoint, p256dh, auth, plan }: Taken<typeof switchOnReminders>, hosts: readonly string[]): Promise<void> {
  if (!isPushService(endpoint, hosts)) throw refuse(switchOnReminders, 'unknown-push-service')
  if (!hasKnownZone(plan)) throw refuse(switchOnReminders, 'unknown-zone')
  await keep(tx, { endpoint, p256dh, auth, plan })
  tx.audit('reminders.switched-on', { kind: 'reminders', id: who(tx).personId })
}

/** Changes when messages are due. */
export async function changePlan(tx: Tx, plan: Plan): Promise<void> {
  if (!hasKnownZone(plan)) throw refuse(planReminders, 'unknown-zone')
  const channel = await channelOf(tx)
  if (!channel) throw refuse(planReminders, 'not-switched-on')
  const { personId } = who(tx)
  await own(tx.db).updateTable('self_care.reminder').set({ said: await sealed(tx, { ...channel, plan }), ...dueAfter(tx, plan) }).where('person_id', '=', personId).execute()
  tx.audit('reminders.planned', { kind: 'reminders', id: personId })
}

/** Sends no more, and forgets the device and the times. */
export async function switchOff(tx: Tx): Promise<void> {
  const { personId } = who(tx)
  await forgetChannel(tx, personId)
  tx.audit('reminders.switched-off', { kind: 'reminders', id: personId })
}

/** Forgets one person's channel. */
export const forgetChannel = async (tx: Tx, person: Id<'person'>): Promise<void> => {
  await own(tx.db).deleteFrom('self_care.reminder').where('person_id', '=', person).execute()
}

async function keep(tx: Tx, channel: Channel): Promise<void> {
  const { personId, sessionId } = who(tx)
  const row = { session_id: sessionId, said: await sealed(tx, channel), ...dueAfter(tx, channel.plan) }
  await own(tx.db).insertInto('self_care.reminder').values({ person_id: personId, ...row }).onConflict((conflict) => conflict.column('person_id').doUpdateSet(row)).execute()
}

const sealed = (tx: Tx, channel: Channel) => tx.envelopes.seal(who(tx).personId, placeOf(who(tx).personId), JSON.stringify(z.encode(stored, channel)))

function dueAfter({ now }: Tx, plan: Plan) {
  const due = nextAfter(plan, now)
  return { due_at: due, try_at: due }
}
