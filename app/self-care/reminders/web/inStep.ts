import { useEffect } from 'preact/hooks'
import { useCall } from '#kit/call.ts'
import { utf8 } from '#prelude/bytes.ts'
import { zoneHere } from '#prelude/time.ts'
import type { Call } from '#wire/client.ts'
import { isSame, sha256 } from '#seal/mark.ts'
import type { Safe } from '#vault/web/index.ts'
import { planReminders, seeReminders } from '../api.ts'
import type { Plan, QuietHours } from '../plan.ts'
import { isSamePlan, planOf, type Reminder } from '../reminder.ts'
import { subscriptionHere } from './device.ts'

let last: Promise<unknown> = Promise.resolve()

/** Deeds with this device's subscription follow each other: one that is being made must not pass for a stray one. */
export function inOrder<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work)
  last = next.catch(() => {})
  return next
}

/** Whether messages of this person come to this device. */
export async function isHere(mark: Uint8Array): Promise<boolean> {
  const subscription = await subscriptionHere()
  return subscription !== null && isSame(await sha256(utf8(subscription.endpoint)), mark)
}

/**
 * Brings the service's times in step with the vault's, and lets go of a subscription that is not this person's any more: their messages
 * moved to another device, or somebody else was here before. The zone is that of the device which gets the messages.
 */
async function bringInStep(call: Call, plan: Plan): Promise<void> {
  const subscription = await subscriptionHere()
  if (!subscription && plan.times.length === 0) return
  const answer = await call(seeReminders, {})
  if (!answer.ok) return
  const { channel } = answer.value
  const here = channel !== null && await isHere(channel.mark)
  if (subscription && !here) await subscription.unsubscribe()
  if (!channel) return
  const wanted = here ? plan : { ...plan, zone: channel.plan.zone }
  if (!isSamePlan(wanted, channel.plan)) await call(planReminders, { plan: wanted })
}

/** Keeps the service's times in step with the vault's while a screen is open. It waits until the vault itself is, so that a new device does not take its own emptiness for the person's wish. */
export function useInStep(safe: Safe, reminders: readonly Reminder[], quiet: QuietHours | null): void {
  const call = useCall()
  const plan = JSON.stringify(planOf(reminders, quiet, zoneHere()))
  const isWhole = safe.state().state === 'quiet' && safe.state().unsent === 0
  useEffect(() => {
    if (isWhole) void inOrder(() => bringInStep(call, JSON.parse(plan) as Plan)).catch(() => {})
  }, [plan, isWhole])
}
