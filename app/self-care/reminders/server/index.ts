import type { Id } from '#prelude/id.ts'
import type { Ctx, Tx } from '#platform/ctx.ts'
import { job } from '#platform/jobs.ts'
import { reads, writes } from '#platform/slice.ts'
import { vapidKeyFrom } from '#platform/webpush.ts'
import { planReminders, seeReminders, switchOffReminders, switchOnReminders } from '../api.ts'
import { changePlan, channelOf, channelSeen, forgetChannel, switchOff, switchOn } from './channel.ts'
import { sendDue, type PushSettings } from './sending.ts'
import { reminderFields } from './tables.ts'

export type { PushSettings } from './sending.ts'

/** The settings that follow from 32 secret bytes and the address of the service. Push services want an https address to turn to, also where it is this machine's own. */
export const pushFrom = (secret: Uint8Array, publicUrl: string): PushSettings => ({ key: vapidKeyFrom(secret), contact: `https://${new URL(publicUrl).host}` })

/** The reminders' part of self-care: when messages are due and where they go, never what they are for. */
export const remindersWith = (push: PushSettings) => ({
  fields: reminderFields,
  routes: [
    reads(seeReminders, async (ctx) => ({ key: new Uint8Array(push.key.publicKey), channel: await channelSeen(ctx) })),
    writes(switchOnReminders, async (tx, said) => { await switchOn(tx, said, push.hosts ?? []); return {} }),
    writes(planReminders, async (tx, { plan }) => { await changePlan(tx, plan); return {} }),
    writes(switchOffReminders, async (tx) => { await switchOff(tx); return {} }),
  ],
  jobs: [job('self-care-reminders', '* * * * *', (tx) => sendDue(tx, push))],
  export: async (ctx: Ctx) => {
    const channel = await channelOf(ctx)
    return { reminders: channel && { sentTo: channel.endpoint, ...channel.plan } }
  },
  erase: (tx: Tx, person: Id<'person'>) => forgetChannel(tx, person),
})
