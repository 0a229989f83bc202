import { useCallback, useRef, useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { Card } from '#kit/parts/Card.tsx'
import { Choices } from '#kit/parts/Choices.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { newId, type Id } from '#prelude/id.ts'
import type { Level } from '#risk/signal.ts'
import { MOST_WORDS, type NoteKind } from '../note.ts'
import { BeforeSending } from './BeforeSending.tsx'
import { listIn } from './moments.ts'
import { useOutgoing } from './outgoing.ts'
import { usePeople } from './people.ts'
import { Unsent } from './Unsent.tsx'
import { useWords } from './words.ts'

type Props = { kind: NoteKind; words: string; level: Level | null; onSent: () => void }
type To = Id<'person'> | 'duty'

/** Chooses for whom a note is, says who will be able to read it and by when, and sends it when that is pressed. `onSent` is called once the person has read that it arrived. */
export function SendForm({ kind, words, level, onSent }: Props) {
  const say = useWords()
  const people = usePeople()
  const byName = people?.byName ?? []
  const [chosen, choose] = useState<To | undefined>(kind === 'note' ? 'duty' : undefined)
  const [withLevel, leaveLevel] = useState(true)
  const [problem, setProblem] = useState<'empty' | 'long' | 'nobody' | 'no-room'>()
  const [sent, setSent] = useState(false)
  const mine = useRef<string | undefined>(undefined)
  const { drafts, put, again, drop } = useOutgoing(useCallback((once) => {
    if (once === mine.current) setSent(true)
  }, []))
  const to = byName.find(({ id }) => id === chosen)
  const shared = level !== null && level !== 'none' && withLevel ? level : null
  const waiting = drafts.find(({ once }) => once === mine.current)

  const send = async () => {
    const no = words.trim() === '' ? 'empty' : words.trim().length > MOST_WORDS ? 'long' : chosen === undefined || (chosen !== 'duty' && !to) ? 'nobody' : undefined
    setProblem(no)
    if (no) return
    try {
      mine.current = newId('deed')
      await put({ kind, words: words.trim(), level: shared, to: to?.id ?? null }, mine.current)
    } catch { setProblem('no-room') }
  }
  if (sent) {
    return (
      <Card tone="done" as="div">
        <Say tone="done">{say('sent')}</Say>
        <p class="row"><Button kind="quiet" onClick={onSent}>{say('sent.close')}</Button><a class="note-link" href="/talk/notes">{say('notes.link')}</a></p>
      </Card>
    )
  }
  if (waiting) return <Unsent draft={waiting} onAgain={() => void again(waiting)} onDrop={() => void drop(waiting)} />
  if (kind === 'week' && people && byName.length === 0) return <p>{say('to.nobody-by-name')}</p>
  return (
    <div class="note-send">
      <Choices<To> name={`to-${kind}`} legend={say('to')} chosen={chosen ? [chosen] : []} onChoose={([one]) => choose(one)} error={problem === 'nobody' && say('to.missing')}
        choices={[
          ...(kind === 'note' ? [{ value: 'duty' as const, label: say('to.duty'), hint: people && (people.here.length > 0 ? say('to.here', { names: listIn(say.language, people.here) }) : say('to.nobody')) }] : []),
          ...byName.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi>, hint: say('to.by-name') })),
        ]} />
      {level !== null && level !== 'none' && (
        <Choices name="with-level" legend={say('level.ask')} many chosen={withLevel ? ['yes'] : []} onChoose={(ticked) => leaveLevel(ticked.length > 0)}
          choices={[{ value: 'yes', label: say('level.say', { level: say(`level.${level}`) }), hint: say('level.why') }]} />
      )}
      {(kind === 'note' || to) && <BeforeSending to={to?.name} level={shared} people={people} />}
      <Say tone="error">{(problem === 'empty' || problem === 'long' || problem === 'no-room') && say(`problem.${problem}`, { most: MOST_WORDS })}</Say>
      <p class="row"><Button onClick={() => void send()}>{to ? say('send.to', { name: to.name }) : say(kind === 'note' ? 'send.duty' : 'send')}</Button></p>
    </div>
  )
}
