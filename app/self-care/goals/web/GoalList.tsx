import { useState } from 'preact/hooks'
import { List } from '#kit/parts/List.tsx'
import { ListRow } from '#kit/parts/ListRow.tsx'
import type { Id } from '#prelude/id.ts'
import { daysWith, type GoalDay, type HeldGoal } from '../goal.ts'
import { DaysItHappened } from './DaysItHappened.tsx'
import { useWords } from './words.ts'

type Props = {
  goals: readonly HeldGoal[]
  days: readonly GoalDay[]
  today: Temporal.PlainDate
  onPause(one: HeldGoal, paused: boolean): void
  onRemove(one: HeldGoal): void
}

/** All goals, paused ones too: pause, go on, remove, and the days on which each happened, for whoever opens them. */
export function GoalList({ goals, days, today, onPause, onRemove }: Props) {
  const say = useWords()
  const [opened, setOpened] = useState<Id<'record'>>()
  return (
    <section aria-labelledby="all">
      <h2 id="all">{say('all')}</h2>
      <List label={say('all')}>
        {goals.map((one) => {
          const { id, name, paused, rhythm } = one
          const isOpen = opened === id
          return (
            <ListRow key={id} title={<bdi>{name}</bdi>} note={paused ? say('paused') : say(`rhythm.${rhythm}`)}>
              <p class="row">
                <button type="button" class="as-link" aria-label={say(paused ? 'go-on-one' : 'pause-one', { name })} onClick={() => onPause(one, !paused)}>{say(paused ? 'go-on' : 'pause')}</button>
                <button type="button" class="as-link" aria-expanded={isOpen} aria-label={say('days-one', { name })} onClick={() => setOpened(isOpen ? undefined : id)}>{say('days')}</button>
                <button type="button" class="as-link" aria-label={say('remove-one', { name })} onClick={() => onRemove(one)}>{say('remove')}</button>
              </p>
              {isOpen && <DaysItHappened days={daysWith(days, id)} today={today} />}
            </ListRow>
          )
        })}
      </List>
    </section>
  )
}
