import { useState } from 'preact/hooks'
import { useTell } from '#kit/call.ts'
import { Button } from '#kit/parts/Button.tsx'
import { Card } from '#kit/parts/Card.tsx'
import { Field } from '#kit/parts/Field.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { useRefusals } from '#privacy/web/index.ts'
import { beginTotp, confirmTotp } from '../api.ts'
import { digitsOf } from './digits.ts'
import { useRefreshSession } from './SessionContext.ts'
import { useIdentityWords } from './words.ts'

const beginRefusals = { 'already-set': 'codes.already' } as const
const confirmRefusals = { 'not-recognised': 'codes.wrong' } as const

/** One-time codes: the second thing that somebody who signs in with a passphrase needs. */
export function DeskCodes({ set }: { set: boolean }) {
  const words = useIdentityWords()
  const begins = useRefusals(beginRefusals, words)
  const confirms = useRefusals(confirmRefusals, words)
  const refresh = useRefreshSession()
  const [code, setCode] = useState('')
  const begin = useTell(beginTotp)
  const confirm = useTell(confirmTotp, (came) => { if (came.ok) void refresh() })
  const seed = begin.answer?.ok && !set ? begin.answer.value : undefined
  const send = (event: Event) => {
    event.preventDefault()
    if (!confirm.busy) void confirm.tell({ code: digitsOf(code) })
  }
  const refusal = begin.answer && !begin.answer.ok ? begins(begin.answer.refusal)
    : confirm.answer && !confirm.answer.ok ? (confirm.answer.refusal === 'malformed' ? words('codes.wrong') : confirms(confirm.answer.refusal)) : undefined
  return (
    <Card title={words('codes.title')}>
      <Say tone={refusal ? 'error' : 'done'}>{refusal ?? (set && words('codes.on'))}</Say>
      {!set && <p>{words('codes.what')}</p>}
      {!set && !seed && <Button kind="quiet" busy={begin.busy} onClick={() => void begin.tell({})}>{words('codes.begin')}</Button>}
      {seed && (
        <form onSubmit={send}>
          <p>{words('codes.enter')}</p>
          <p><code dir="ltr">{inFours(seed.secret)}</code></p>
          <p><a href={seed.uri}>{words('codes.open-app')}</a></p>
          <Field name="one-time-code" label={words('codes.first')} hint={words('codes.first-hint')} value={code} onValue={setCode} inputMode="numeric" autocomplete="one-time-code" dir="ltr" />
          <Button busy={confirm.busy}>{words('codes.confirm')}</Button>
        </form>
      )}
    </Card>
  )
}

const inFours = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret
