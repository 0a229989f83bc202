import { useState } from 'preact/hooks'
import { useAsk, useTell } from '#kit/call.ts'
import { Button } from '#kit/parts/Button.tsx'
import { Card } from '#kit/parts/Card.tsx'
import { Field } from '#kit/parts/Field.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { useRefusals } from '#privacy/web/index.ts'
import { seeAlarm, setAlarm } from '../api.ts'
import { useWords } from './words.ts'

/** Where one is mailed when something waits, in words that give nothing away. */
export function Alarm() {
  const say = useWords()
  const refusals = useRefusals({}, say)
  const { answer, again } = useAsk(seeAlarm, {})
  const [typed, setTyped] = useState<string>()
  const [wrong, setWrong] = useState(false)
  const { tell, answer: told, busy } = useTell(setAlarm, (came) => { if (came.ok) { setTyped(undefined); again() } })
  const mail = answer?.ok ? answer.value.mail : null
  const value = (typed ?? mail ?? '').trim()
  const save = (event: Event) => {
    event.preventDefault()
    // Read as the contract reads it, so that what it would call malformed is told here in words.
    const read = setAlarm.takes.safeParse({ mail: value })
    setWrong(!read.success)
    if (read.success) void tell({ mail: value })
  }
  return (
    <Card title={say('alarm')}>
      <p>{say('alarm.what')}</p>
      {answer?.ok && !answer.value.ready && <p>{say('alarm.no-mail')}</p>}
      <Say tone={told && !told.ok ? 'error' : 'done'}>{told && (told.ok ? say(mail ? 'alarm.set' : 'alarm.off') : refusals(told.refusal))}</Say>
      <form onSubmit={save} noValidate>
        <Field name="mail" type="email" label={say('alarm.mail')} hint={say('alarm.hint')} value={typed ?? mail ?? ''} onValue={setTyped} autocomplete="email" error={wrong && say('alarm.wrong')} />
        <p class="row"><Button kind="quiet" busy={busy}>{say('alarm.save')}</Button>{mail !== null && <Button kind="quiet" busy={busy} onClick={() => void tell({ mail: null })}>{say('alarm.stop')}</Button>}</p>
      </form>
    </Card>
  )
}
