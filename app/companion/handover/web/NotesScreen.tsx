import { useCallback } from 'preact/hooks'
import { useAsk, useTell } from '#kit/call.ts'
import { Button } from '#kit/parts/Button.tsx'
import { Card } from '#kit/parts/Card.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { Empty } from '#kit/parts/Empty.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { useRefusals } from '#privacy/web/index.ts'
import { listNotes, readAnswer, takeNoteBack, type SentNote } from '../api.ts'
import { nearIn } from './moments.ts'
import { hasNews } from './news.ts'
import { useOutgoing } from './outgoing.ts'
import { Unsent } from './Unsent.tsx'
import { useFresh } from './useFresh.ts'
import { useWords } from './words.ts'
import './handover.css'

const own = { 'already-opened': 'refused.already-opened' } as const

/** What was sent, where each stands, and what came back. */
export function NotesScreen() {
  const say = useWords()
  const refusals = useRefusals(own, say)
  const { answer, again } = useAsk(listNotes, {})
  useFresh(again)
  const { drafts, again: sendAgain, drop } = useOutgoing(useCallback(() => again(), [again]))
  const back = useTell(takeNoteBack, again)
  const read = useTell(readAnswer, again)
  const notes = answer?.ok ? answer.value.notes : []
  const no = [answer, back.answer, read.answer].find((one) => one && !one.ok)
  return (
    <Page title={say('notes')} back={{ href: '/talk', label: say('talk') }} lead={say('notes.lead')} seenBy={say('notes.seen-by')}>
      <Say tone={no ? 'error' : back.answer?.ok ? 'done' : 'plain'}>{no && !no.ok ? refusals(no.refusal) : answer === undefined ? say('loading') : back.answer?.ok && say('taken-back')}</Say>
      {drafts.map((draft) => <Unsent key={draft.id} draft={draft} onAgain={() => void sendAgain(draft)} onDrop={() => void drop(draft)} />)}
      {answer?.ok && notes.length === 0 && drafts.length === 0 && <Empty title={say('notes.none')}>{say('notes.how')}</Empty>}
      {notes.map((note) => <SentCard key={note.id} note={note} busy={back.busy || read.busy} onBack={() => void back.tell({ id: note.id })} onRead={() => void read.tell({ id: note.id })} />)}
      <p class="row"><LinkButton kind="quiet" icon="calendar" href="/talk/week">{say('week.link')}</LinkButton></p>
    </Page>
  )
}

function SentCard({ note, busy, onBack, onRead }: { note: SentNote; busy: boolean; onBack: () => void; onRead: () => void }) {
  const say = useWords()
  const near = (at: Temporal.Instant) => nearIn(say.language, at)
  const { kind, to, sentAt, openedAt, openedBy, state } = note
  return (
    <Card title={say(`kind.${kind}`)} tone={hasNews(note) ? 'spruce' : undefined}>
      <p class="soft">{to ? say('sent.to', { name: to, when: near(sentAt) }) : say('sent.duty', { when: near(sentAt) })}</p>
      {openedAt && <p class="soft">{openedBy ? say('opened.by', { name: openedBy, when: near(openedAt) }) : say('opened', { when: near(openedAt) })}</p>}
      {state === 'waiting' && <p>{note.overdue ? say('state.overdue') : say(openedAt ? 'state.handed-on' : 'state.waiting', { when: near(note.dueAt) })}</p>}
      {state === 'opened' && <p>{note.overdue ? say('state.overdue') : say('state.opened', { when: near(note.dueAt) })}</p>}
      {note.answer !== null && <blockquote class="note-answer"><p class="soft">{note.answeredBy ? say('answer.by', { name: note.answeredBy }) : say('answer')}</p><p class="note-words" dir="auto">{note.answer}</p></blockquote>}
      {note.outcome && <p>{say('state.closed')} {say(`outcome.${note.outcome}.person`)}</p>}
      <Disclosure summary={say('words.mine')}><p class="note-words" dir="auto">{note.words}</p></Disclosure>
      <p class="row">
        {hasNews(note) && <Button busy={busy} onClick={onRead}>{say('read')}</Button>}
        {openedAt === null && <Button kind="quiet" icon="undo" busy={busy} onClick={onBack}>{say('take-back')}</Button>}
      </p>
    </Card>
  )
}
