import { Button } from '#kit/parts/Button.tsx'
import { List } from '#kit/parts/List.tsx'
import { ListRow } from '#kit/parts/ListRow.tsx'
import type { Id } from '#prelude/id.ts'
import type { ListedNote } from '../api.ts'
import { nearIn } from './moments.ts'
import { useWords } from './words.ts'

/** The notes of a desk, the one that was due first at the top. What is late is told in words, not by a colour. */
export function DeskList({ notes, opened, onOpen }: { notes: readonly ListedNote[]; opened: Id<'note'> | undefined; onOpen(id: Id<'note'>): void }) {
  const say = useWords()
  const near = (at: Temporal.Instant) => nearIn(say.language, at)
  const urgentFirst = notes.toSorted((a, b) => Number(b.overdue) - Number(a.overdue) || Number(a.state === 'answered') - Number(b.state === 'answered'))
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{say('desk.waiting', { count: notes.filter(({ state }) => state !== 'answered').length })}</h2>
      <List label={say('desk')}>
        {urgentFirst.map((note) => (
          <ListRow key={note.id} icon={note.overdue ? 'clock' : 'message-square'} title={say(`kind.${note.kind}`)}
            note={note.state === 'answered' ? say('desk.answered') : note.overdue ? <span class="note-late">{say('desk.overdue', { when: near(note.dueAt) })}</span> : say('desk.due', { when: near(note.dueAt) })}
            action={note.mayOpen && note.id !== opened && <Button kind="quiet" onClick={() => onOpen(note.id)}>{say(note.mine ? 'desk.go-on' : note.owner ? 'desk.take-over' : 'desk.open')}<span class="hidden-text"> {say('desk.of', { when: near(note.sentAt) })}</span></Button>}>
            <p class="soft">{[
              ...(note.kind === 'week' ? [] : [say(note.level === null ? 'level.unsaid' : `level.desk.${note.level}`)]), say('desk.sent', { when: near(note.sentAt) }),
              ...(note.to ? [say('desk.for', { name: note.to })] : []), ...(note.mine ? [say('desk.mine')] : note.owner ? [say('desk.owner', { name: note.owner })] : []),
            ].join('\u00a0· ')}</p>
          </ListRow>
        ))}
      </List>
    </section>
  )
}
