import { useState } from 'preact/hooks'
import { useTell } from '#kit/call.ts'
import { Button } from '#kit/parts/Button.tsx'
import { Choices } from '#kit/parts/Choices.tsx'
import { Say } from '#kit/parts/Say.tsx'
import type { Id } from '#prelude/id.ts'
import type { Given } from '#wire/endpoint.ts'
import { useRefusals } from '#privacy/web/index.ts'
import { closeNote, handNoteOn, type seeDesk } from '../api.ts'
import { outcomes, type Outcome } from '../note.ts'
import { useWords } from './words.ts'

const own = { 'not-yours': 'refused.not-yours', 'no-such-reader': 'refused.no-such-reader' } as const

/** Hands a note on, to a colleague or to whoever is on duty; its time begins again there. */
export function HandOn({ id, colleagues, onDone }: { id: Id<'note'>; colleagues: Given<typeof seeDesk>['colleagues']; onDone: () => void }) {
  const say = useWords()
  const refusals = useRefusals(own, say)
  const [to, setTo] = useState<Id<'person'> | 'duty'>()
  const { tell, answer, busy } = useTell(handNoteOn, (came) => { if (came.ok) onDone() })
  return (
    <>
      <Choices<Id<'person'> | 'duty'> name="hand-on" legend={say('hand-on.to')} chosen={to ? [to] : []} onChoose={([one]) => setTo(one)}
        choices={[{ value: 'duty', label: say('to.duty') }, ...colleagues.map((one) => ({ value: one.id, label: <bdi>{one.name}</bdi>, hint: say(one.here ? 'hand-on.here' : 'hand-on.away') }))]} />
      <Say tone="error">{answer && !answer.ok && refusals(answer.refusal)}</Say>
      {to ? <p class="row"><Button kind="quiet" busy={busy} onClick={() => void tell({ id, to: to === 'duty' ? null : to })}>{say('hand-on.do')}</Button></p> : <p class="soft">{say('hand-on.first')}</p>}
    </>
  )
}

/** Closes a note with one of a few outcomes; the person sees which. */
export function CloseNote({ id, onDone }: { id: Id<'note'>; onDone: () => void }) {
  const say = useWords()
  const refusals = useRefusals(own, say)
  const [outcome, setOutcome] = useState<Outcome>()
  const { tell, answer, busy } = useTell(closeNote, (came) => { if (came.ok) onDone() })
  return (
    <>
      <Choices<Outcome> name="outcome" legend={say('close.how')} hint={say('close.note')} chosen={outcome ? [outcome] : []} onChoose={([one]) => setOutcome(one)} choices={outcomes.map((value) => ({ value, label: say(`outcome.${value}`) }))} />
      <Say tone="error">{answer && !answer.ok && refusals(answer.refusal)}</Say>
      {outcome ? <p class="row"><Button kind="quiet" busy={busy} onClick={() => void tell({ id, outcome })}>{say('close.do')}</Button></p> : <p class="soft">{say('close.first')}</p>}
    </>
  )
}
