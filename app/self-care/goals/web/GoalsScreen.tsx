import { useState } from 'preact/hooks'
import { Choices } from '#kit/parts/Choices.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { UndoBar } from '#kit/parts/UndoBar.tsx'
import type { Id } from '#prelude/id.ts'
import { dayIn, now, zoneHere } from '#prelude/time.ts'
import { daysBefore, happenedOn, MOST_GOALS } from '../goal.ts'
import { GoalList } from './GoalList.tsx'
import { useGoals } from './goals.ts'
import { NewGoal } from './NewGoal.tsx'
import { weekdaysOf } from './weekdays.ts'
import { useWords } from './words.ts'

/** Goals that a person puts together: ticked for today, undone, paused. Nothing is counted, and a day without is a day. */
export function GoalsScreen() {
  const say = useWords()
  const { goals, days, keep, say: sayDay, remove } = useGoals()
  const [removed, setRemoved] = useState<() => Promise<unknown>>()
  const [news, setNews] = useState('')
  const today = dayIn(zoneHere(), now())
  const shown = goals.filter(({ paused }) => !paused)
  // A tick shows at once, and stands until what it says is sealed.
  const [saying, setSaying] = useState<Record<string, boolean>>({})
  const done = shown.filter(({ id }) => saying[id] ?? happenedOn(days, id, today)).map(({ id }) => id)
  const choose = (next: Id<'record'>[]) => {
    for (const { id, name } of shown) {
      const happened = next.includes(id)
      if (happened === done.includes(id)) continue
      setSaying((before) => ({ ...before, [id]: happened }))
      void sayDay(id, today, happened).then(() => setNews(say(happened ? 'kept' : 'undone', { name }))).finally(() => setSaying(({ [id]: _said, ...others }) => others))
    }
  }

  return (
    <Page title={say('title')} back={{ href: '/today' }} lead={say('lead')} seenBy={say('sealed')}>
      {shown.length > 0 && (
        <Choices
          name="today" legend={say('today')} many chosen={done} onChoose={choose}
          choices={shown.map(({ id, name, rhythm }) => {
            const before = rhythm === 'weekly' ? daysBefore(days, id, today, 6) : []
            return { value: id, label: <bdi>{name}</bdi>, hint: rhythm === 'weekly' ? (before.length > 0 ? say('weekly.also', { days: weekdaysOf(before, say.language) }) : say('rhythm.weekly')) : undefined }
          })}
        />
      )}
      {removed && <UndoBar said={say('removed')} onClose={() => setRemoved(undefined)} onUndo={() => void removed().then(() => { setRemoved(undefined); setNews(say('back')) })} />}
      <Say>{news}</Say>
      {goals.length < MOST_GOALS
        ? <NewGoal taken={goals.map(({ name }) => name)} onAdd={(name, rhythm) => void keep({ kind: 'goal', name, rhythm, paused: false }).then(() => setNews(say('added', { name })))} />
        : <p>{say('enough', { most: MOST_GOALS })}</p>}
      {goals.length > 0 && (
        <GoalList
          goals={goals} days={days} today={today}
          onPause={({ id, ...one }, paused) => void keep({ ...one, paused }, id).then(() => setNews(say(paused ? 'is-paused' : 'goes-on', { name: one.name })))}
          onRemove={({ id }) => void remove(id).then((undo) => { setNews(''); setRemoved(() => undo) })}
        />
      )}
      <p class="row no-print"><a href="/helped">{say('to.helped')}</a></p>
    </Page>
  )
}
