import { List } from '#kit/parts/List.tsx'
import { ListRow } from '#kit/parts/ListRow.tsx'
import { isQuiet, type QuietHours } from '../plan.ts'
import type { HeldReminder } from '../reminder.ts'
import { daysIn, nameOf, timeIn } from './inWords.ts'
import { useWords } from './words.ts'

type Props = { reminders: readonly HeldReminder[]; quiet: QuietHours | null; onSwitch(one: HeldReminder): void; onChange(one: HeldReminder): void; onRemove(one: HeldReminder): void }

/** All reminders, also those that are switched off, with when they come. */
export function ReminderList({ reminders, quiet, onSwitch, onChange, onRemove }: Props) {
  const say = useWords()
  return (
    <section aria-labelledby="all">
      <h2 id="all">{say('all')}</h2>
      <List label={say('all')}>
        {reminders.map((one) => {
          const name = nameOf(say, one)
          const when = { name, time: timeIn(say.language, one.at) }
          return (
            <ListRow key={one.id} title={<bdi>{name}</bdi>} note={`${when.time} · ${one.on ? daysIn(say, one.days) : say('is-off')}`}>
              {one.on && isQuiet(quiet, one.at) && <p class="soft">{say('in-quiet')}</p>}
              <p class="row">
                <button type="button" class="as-link" aria-label={say(one.on ? 'switch-off-one' : 'switch-on-one', when)} onClick={() => onSwitch(one)}>{say(one.on ? 'switch-off' : 'switch-on')}</button>
                <button type="button" class="as-link" aria-label={say('change-one', when)} onClick={() => onChange(one)}>{say('change')}</button>
                <button type="button" class="as-link" aria-label={say('remove-one', when)} onClick={() => onRemove(one)}>{say('remove')}</button>
              </p>
            </ListRow>
          )
        })}
      </List>
    </section>
  )
}
