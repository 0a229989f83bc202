import { useTell } from '#kit/call.ts'
import { Button } from '#kit/parts/Button.tsx'
import { Card } from '#kit/parts/Card.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { Say } from '#kit/parts/Say.tsx'
import type { Instant } from '#prelude/time.ts'
import { useRefusals } from '#privacy/web/index.ts'
import { beAway, beHere } from '../api.ts'
import { HOURS_HERE } from '../note.ts'
import { nearIn } from './moments.ts'
import { useWords } from './words.ts'

/** Says to people that one is here, or away. Without a name nobody can be here: people see who reads what they sent. */
export function Duty({ name, until, onChange }: { name: string | null; until: Instant | null; onChange: () => void }) {
  const say = useWords()
  const refusals = useRefusals({}, say)
  const here = useTell(beHere, onChange)
  const away = useTell(beAway, onChange)
  const no = [here.answer, away.answer].find((one) => one && !one.ok)
  return (
    <Card title={until ? say('duty.here', { when: nearIn(say.language, until) }) : say('duty.away')} tone={until ? 'done' : undefined}>
      <p>{say(until ? 'duty.here-note' : 'duty.away-note', { hours: HOURS_HERE })}</p>
      {name === null
        ? <><p>{say('duty.nameless')}</p><p class="row"><LinkButton href="/desk">{say('duty.name')}</LinkButton></p></>
        : (
          <p class="row">
            {until === null && <Button busy={here.busy} onClick={() => void here.tell({ name })}>{say('duty.come')}</Button>}
            {until !== null && <><Button kind="quiet" busy={away.busy} onClick={() => void away.tell({})}>{say('duty.go')}</Button><Button kind="quiet" busy={here.busy} onClick={() => void here.tell({ name })}>{say('duty.longer', { hours: HOURS_HERE })}</Button></>}
          </p>
        )}
      <Say tone="error">{no && !no.ok && refusals(no.refusal)}</Say>
    </Card>
  )
}
