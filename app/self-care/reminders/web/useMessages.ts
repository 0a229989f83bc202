import { useEffect, useState } from 'preact/hooks'
import { useAsk, useCall } from '#kit/call.ts'
import { forgetNotice, keepNotice, noticeKept, type Notice } from '#kit/push.ts'
import type { Answer, RefusalOf } from '#wire/endpoint.ts'
import { seeReminders, switchOffReminders, switchOnReminders } from '../api.ts'
import type { Plan } from '../plan.ts'
import { askPermission, deviceCan, subscribe, unsubscribe } from './device.ts'
import { inOrder, isHere } from './inStep.ts'

/** How it stands with messages on this device. */
export type Standing = 'looking' | 'unreachable' | 'cannot' | 'home-screen-first' | 'refused' | 'off' | 'here' | 'elsewhere'

/** What came of switching on: done, or why not. */
export type SwitchedOn = 'on' | 'refused' | 'no-push-service' | RefusalOf<typeof switchOnReminders> | 'unreachable'

/** Messages on this device: how it stands, what they say, and the deeds that change it. */
export function useMessages() {
  const call = useCall()
  const { answer, again } = useAsk(seeReminders, {})
  const [standing, setStanding] = useState<Standing>('looking')
  const [notice, setNotice] = useState<Notice>()
  useEffect(() => {
    let wanted = true
    void standingOf(answer).then((came) => { if (wanted) setStanding(came) })
    void noticeKept().then((came) => { if (wanted) setNotice(came) }, () => {})
    return () => { wanted = false }
  }, [answer])

  const say = async (next: Notice) => {
    await keepNotice(next)
    setNotice(next)
  }
  const on = async (plan: Plan, words: Notice): Promise<SwitchedOn> => {
    if (!answer?.ok) return 'unreachable'
    if (!await askPermission()) { setStanding('refused'); return 'refused' }
    return inOrder(async () => {
      const place = await subscribe(answer.value.key).catch(() => null)
      if (!place) return 'no-push-service'
      await say(words)
      const told = await call(switchOnReminders, { ...place, plan })
      if (told.ok) again()
      else await unsubscribe()
      return told.ok ? 'on' : told.refusal
    })
  }
  const off = () => inOrder(async () => {
    const told = await call(switchOffReminders, {})
    if (told.ok) {
      await unsubscribe()
      await forgetNotice()
      again()
    }
    return told
  })
  return { standing, notice, say, on, off }
}

async function standingOf(answer: Answer<typeof seeReminders> | undefined): Promise<Standing> {
  const can = deviceCan()
  if (can !== 'yes') return can === 'no' ? 'cannot' : can
  if (answer === undefined) return 'looking'
  if (!answer.ok) return 'unreachable'
  const { channel } = answer.value
  if (channel && await isHere(channel.mark)) return Notification.permission === 'granted' ? 'here' : 'refused'
  if (Notification.permission === 'denied') return 'refused'
  return channel ? 'elsewhere' : 'off'
}
