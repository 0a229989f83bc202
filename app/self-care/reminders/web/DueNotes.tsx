import { List } from '#kit/parts/List.tsx'
import { ListRow } from '#kit/parts/ListRow.tsx'
import type { What } from '../reminder.ts'
import { nameOf, timeIn } from './inWords.ts'
import { useDue } from './useDue.ts'
import { useWords } from './words.ts'

const ways: Record<What, string | undefined> = { 'check-in': '/today', practice: '/practice', goal: '/goals', own: undefined }

/** What is due now, in a quiet list; nothing where nothing is. */
export function DueNotes() {
  const say = useWords()
  const { due, putAway } = useDue()
  if (due.length === 0) return null
  return (
    <section aria-labelledby="due">
      <h2 id="due">{say('due.title')}</h2>
      <List>
        {due.map((one) => (
          <ListRow key={one.id} icon="clock" href={ways[one.what]} title={<bdi>{nameOf(say, one)}</bdi>} note={timeIn(say.language, one.at)}>
            <p class="row"><button type="button" class="as-link" aria-label={say('due.away-one', { name: nameOf(say, one) })} onClick={() => void putAway(one.id)}>{say('due.away')}</button></p>
          </ListRow>
        ))}
      </List>
    </section>
  )
}
