import { z } from 'zod'
import { bytes } from '#prelude/bytes.ts'
import { endpoint } from '#wire/endpoint.ts'
import { plan } from './plan.ts'

const often = { most: 120, seconds: 60 }
const exactly = (count: number) => bytes(count).refine((some) => some.length === count, `not ${count} bytes`)

/** Where one browser takes messages. An address that is no push service's is refused below, by its host. */
const place = { endpoint: z.string().max(1000).regex(/^https:\/\/[a-z0-9][a-z0-9.-]*\/[!-~]+$/), p256dh: exactly(65), auth: exactly(16) }

export const seeReminders = endpoint('GET /self-care/reminders', {
  says: 'The public key that signs messages, and whether they are switched on: for which device, as a SHA-256 of its address, and when.',
  knocks: ['person'], relation: 'own', takes: z.strictObject({}),
  gives: z.strictObject({ key: exactly(65), channel: z.strictObject({ mark: exactly(32), plan }).nullable() }), budget: often, audit: null,
})

export const switchOnReminders = endpoint('POST /self-care/reminders/on', {
  says: 'Sends messages to this browser at the times given, and to no other from now on. The service knows when, never what for.',
  knocks: ['person'], relation: 'own', takes: z.strictObject({ ...place, plan }), gives: z.strictObject({}), refuses: ['unknown-push-service', 'unknown-zone'],
  budget: often, audit: 'reminders.switched-on',
})

export const planReminders = endpoint('POST /self-care/reminders/plan', {
  says: 'Changes the times at which messages are sent.',
  knocks: ['person'], relation: 'own', takes: z.strictObject({ plan }), gives: z.strictObject({}), refuses: ['not-switched-on', 'unknown-zone'], budget: often, audit: 'reminders.planned',
})

export const switchOffReminders = endpoint('POST /self-care/reminders/off', {
  says: 'Sends no more messages, and forgets the device and the times.',
  knocks: ['person'], relation: 'own', takes: z.strictObject({}), gives: z.strictObject({}), budget: often, audit: 'reminders.switched-off',
})
