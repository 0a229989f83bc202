import { useState } from 'preact/hooks'
import { useTell } from '#kit/call.ts'
import { Button } from '#kit/parts/Button.tsx'
import { Card } from '#kit/parts/Card.tsx'
import { Field } from '#kit/parts/Field.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { useRefusals } from '#privacy/web/index.ts'
import { setName } from '../api.ts'
import { useRefreshSession } from './SessionContext.ts'
import { useIdentityWords } from './words.ts'

/** The name by which colleagues and people know somebody who works here. */
export function DeskName({ name }: { name: string | null }) {
  const words = useIdentityWords()
  const refusals = useRefusals({}, words)
  const refresh = useRefreshSession()
  const [typed, setTyped] = useState(name ?? '')
  const [empty, setEmpty] = useState(false)
  const { tell, answer, busy } = useTell(setName, (came) => { if (came.ok) void refresh() })
  const save = (event: Event) => {
    event.preventDefault()
    setEmpty(typed.trim() === '')
    if (typed.trim() && !busy) void tell({ name: typed.trim() })
  }
  return (
    <Card title={words('name.title')}>
      <Say tone={answer && !answer.ok ? 'error' : 'done'}>{answer && (answer.ok ? words('name.saved') : refusals(answer.refusal))}</Say>
      <form onSubmit={save}>
        <Field name="name" label={words('name.label')} hint={words('name.hint')} value={typed} onValue={setTyped} maxLength={80} autocomplete="name" error={empty && words('name.empty')} />
        <Button kind="quiet" busy={busy}>{words('name.save')}</Button>
      </form>
    </Card>
  )
}
