import { useState } from 'preact/hooks'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { UndoBar } from '#kit/parts/UndoBar.tsx'
import { zoneHere } from '#prelude/time.ts'
import { MOST_REMINDERS, planOf, type HeldReminder, type Reminder } from '../reminder.ts'
import { DueNotes } from './DueNotes.tsx'
import { nameOf } from './inWords.ts'
import { MessagesCard } from './MessagesCard.tsx'
import { QuietHoursForm } from './QuietHoursForm.tsx'
import { ReminderForm } from './ReminderForm.tsx'
import { ReminderList } from './ReminderList.tsx'
import { useReminders } from './reminders.ts'
import { useWords } from './words.ts'

/** Reminders at times that the person chooses; messages only where they ask for them. */
export function RemindersScreen() {
  const say = useWords()
  const { reminders, quiet, keep, keepQuiet, remove } = useReminders()
  const [changing, setChanging] = useState<HeldReminder>()
  const [removed, setRemoved] = useState<() => Promise<unknown>>()
  const [news, setNews] = useState('')

  const save = async (one: Reminder) => {
    await keep(one, changing?.id)
    setNews(say(changing ? 'changed' : 'added', { name: nameOf(say, one) }))
    setChanging(undefined)
  }
  const switchOver = async ({ id, ...one }: HeldReminder) => {
    await keep({ ...one, on: !one.on }, id)
    setNews(say(one.on ? 'switched-off' : 'switched-on', { name: nameOf(say, one) }))
  }
  const takeAway = async ({ id }: HeldReminder) => {
    const undo = await remove(id)
    setNews('')
    setRemoved(() => undo)
  }
  const takeBack = async () => {
    await removed?.()
    setRemoved(undefined)
    setNews(say('back'))
  }

  return (
    <Page title={say('title')} back={{ href: '/me' }} lead={say('lead')} seenBy={say('sealed')}>
      <DueNotes />
      {reminders.length > 0 && (
        <ReminderList reminders={reminders} quiet={quiet} onSwitch={(one) => void switchOver(one)} onChange={setChanging} onRemove={(one) => void takeAway(one)} />
      )}
      {removed && <UndoBar said={say('removed')} onUndo={() => void takeBack()} onClose={() => setRemoved(undefined)} />}
      <Say>{news}</Say>
      {changing
        ? <ReminderForm key={changing.id} before={changing} quiet={quiet} onSave={(one) => void save(one)} onCancel={() => setChanging(undefined)} />
        : reminders.length < MOST_REMINDERS ? <ReminderForm quiet={quiet} onSave={(one) => void save(one)} /> : <p>{say('enough', { most: MOST_REMINDERS })}</p>}
      <QuietHoursForm quiet={quiet} onKeep={keepQuiet} />
      <MessagesCard plan={planOf(reminders, quiet, zoneHere())} />
    </Page>
  )
}
