import { useState } from 'preact/hooks'
import { useTell } from '#kit/call.ts'
import { Button } from '#kit/parts/Button.tsx'
import { Card } from '#kit/parts/Card.tsx'
import { Choices } from '#kit/parts/Choices.tsx'
import { Field } from '#kit/parts/Field.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { useRefusals, whenIn } from '#privacy/web/index.ts'
import { inviteStaff } from '../api.ts'
import { staffRole } from '../person.ts'
import { useIdentityWords } from './words.ts'

type StaffRole = (typeof staffRole)['options'][number]

/** Invites somebody by a link that works once and is shown once. */
export function StaffInvite() {
  const words = useIdentityWords()
  const refusals = useRefusals({}, words)
  const [role, setRole] = useState<StaffRole>()
  const [missing, setMissing] = useState(false)
  const [copied, setCopied] = useState<'yes' | 'no'>()
  const { tell, answer, busy } = useTell(inviteStaff)
  const link = answer?.ok ? `${location.origin}/link?t=${answer.value.token}` : undefined
  const invite = (event: Event) => {
    event.preventDefault()
    setMissing(!role)
    setCopied(undefined)
    if (role && !busy) void tell({ role })
  }
  const copy = () => void navigator.clipboard.writeText(link!).then(() => setCopied('yes'), () => setCopied('no'))
  return (
    <Card title={words('invite.title')}>
      <p>{words('invite.what')}</p>
      <form onSubmit={invite}>
        <Choices name="role" legend={words('invite.role')} chosen={role ? [role] : []} onChoose={([chosen]) => setRole(chosen)} error={missing && words('invite.role-missing')}
          choices={staffRole.options.map((value) => ({ value, label: words(`role.${value}`) }))} />
        <div class="row"><Button busy={busy}>{words('invite.make')}</Button></div>
      </form>
      <Say tone={answer && !answer.ok ? 'error' : 'done'}>{answer && (answer.ok ? words('invite.made', { when: whenIn(words.language, answer.value.expiresAt) }) : refusals(answer.refusal))}</Say>
      {link && (
        <>
          <Field name="link" label={words('invite.link')} value={link} readOnly dir="ltr" onFocus={(event) => event.currentTarget.select()} />
          <Button kind="quiet" onClick={copy}>{words('invite.copy')}</Button>
          <Say tone={copied === 'no' ? 'error' : 'done'}>{copied && words(copied === 'yes' ? 'invite.copied' : 'invite.not-copied')}</Say>
        </>
      )}
    </Card>
  )
}
