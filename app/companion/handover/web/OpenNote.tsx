import { useEffect, useRef, useState } from 'preact/hooks'
import { useTell } from '#kit/call.ts'
import { Area } from '#kit/parts/Area.tsx'
import { Button } from '#kit/parts/Button.tsx'
import { Card } from '#kit/parts/Card.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { Say } from '#kit/parts/Say.tsx'
import type { Id } from '#prelude/id.ts'
import type { Given } from '#wire/endpoint.ts'
import { useRefusals } from '#privacy/web/index.ts'
import { answerNote, openNote, type seeDesk } from '../api.ts'
import { MOST_ANSWER } from '../note.ts'
import { CloseNote, HandOn } from './EndNote.tsx'
import { nearIn } from './moments.ts'
import { useWords } from './words.ts'

type Props = { id: Id<'note'>; colleagues: Given<typeof seeDesk>['colleagues']; onChange: () => void; onLeave: () => void }

/** A note that was opened: its words, what became of it so far, and what can be done. The looking is written down where the person sees it. */
export function OpenNote({ id, colleagues, onChange, onLeave }: Props) {
  const say = useWords()
  const refusals = useRefusals({ 'somebody-has-it': 'refused.somebody-has-it' }, say)
  const { tell: open, answer } = useTell(openNote, onChange)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => { void open({ id }).then(() => heading.current?.focus()) }, [id])
  if (!answer?.ok) {
    return <Card title={say('note.open')}><Say tone={answer ? 'error' : 'plain'}>{answer ? refusals(answer.refusal) : say('loading')}</Say>{answer && <p class="row"><Button kind="quiet" onClick={onLeave}>{say('note.leave')}</Button></p>}</Card>
  }
  const note = answer.value
  return (
    <article class="card tone spruce" aria-labelledby="opened">
      <h2 id="opened" ref={heading} tabIndex={-1}>{say(`kind.${note.kind}`)}</h2>
      <p class="soft">{[say('desk.sent', { when: nearIn(say.language, note.sentAt) }), ...(note.kind === 'week' ? [] : [say(note.level === null ? 'level.unsaid' : `level.desk.${note.level}`)])].join('\u00a0· ')}</p>
      <p class="note-words" dir="auto">{note.words}</p>
      {note.answer !== null && <blockquote class="note-answer"><p class="soft">{say('answer.mine')}</p><p class="note-words" dir="auto">{note.answer}</p></blockquote>}
      {note.answer === null && <Answer id={id} onDone={() => { onChange(); void open({ id }) }} />}
      {note.answer === null && <Disclosure summary={say('hand-on')}><HandOn id={id} colleagues={colleagues} onDone={onLeave} /></Disclosure>}
      <Disclosure summary={say('close')}><CloseNote id={id} onDone={onLeave} /></Disclosure>
      <Disclosure summary={say('steps')}>
        <ul class="note-steps">{note.steps.map(({ at, did, by }, place) => <li key={place}>{say(`step.${did}`, { name: by ?? say('somebody'), when: nearIn(say.language, at) })}</li>)}</ul>
      </Disclosure>
      <p class="row"><Button kind="quiet" onClick={onLeave}>{say('note.leave')}</Button></p>
    </article>
  )
}

function Answer({ id, onDone }: { id: Id<'note'>; onDone: () => void }) {
  const say = useWords()
  const refusals = useRefusals({ 'not-yours': 'refused.not-yours' }, say)
  const [words, setWords] = useState('')
  const [empty, setEmpty] = useState(false)
  const { tell, answer, busy } = useTell(answerNote, (came) => { if (came.ok) onDone() })
  const send = () => {
    const text = words.trim()
    setEmpty(text === '')
    if (text !== '' && text.length <= MOST_ANSWER) void tell({ id, words: text })
  }
  return (
    <>
      <Area name="answer" label={say('answer.write')} hint={say('answer.hint')} rows={5} most={MOST_ANSWER} value={words} onValue={setWords} error={empty && say('answer.empty')} />
      <Say tone="error">{answer && !answer.ok && refusals(answer.refusal)}</Say>
      <p class="row"><Button busy={busy} onClick={send}>{say('answer.send')}</Button></p>
    </>
  )
}
