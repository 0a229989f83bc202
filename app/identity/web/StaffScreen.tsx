import { useAsk, useTell } from '#kit/call.ts'
import { Button } from '#kit/parts/Button.tsx'
import { List } from '#kit/parts/List.tsx'
import { ListRow } from '#kit/parts/ListRow.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { dayIn, useRefusals } from '#privacy/web/index.ts'
import type { Given } from '#wire/endpoint.ts'
import { listStaff, suspendStaff } from '../api.ts'
import { StaffInvite } from './StaffInvite.tsx'
import { type IdentityKey, useIdentityWords } from './words.ts'

const suspendRefusals = { 'not-yourself': 'staff.not-yourself' } as const

/** Who works here, for the steward: the list, an invitation by link, and suspending somebody. */
export function StaffScreen() {
  const words = useIdentityWords()
  const refusals = useRefusals(suspendRefusals, words)
  const { answer, again } = useAsk(listStaff, {})
  const { tell, answer: changed, busy } = useTell(suspendStaff, again)
  const refusal = answer && !answer.ok ? answer.refusal : changed && !changed.ok ? changed.refusal : undefined
  return (
    <Page title={words('staff.title')} back={{ href: '/desk' }} lead={words('staff.lead')}>
      <Say tone={refusal ? 'error' : 'done'}>{refusal ? refusals(refusal) : changed?.ok && words('staff.changed')}</Say>
      {!answer && <p class="soft">{words('loading')}</p>}
      {answer?.ok && (
        <List label={words('staff.title')}>
          {answer.value.staff.map((one) => <StaffRow key={one.id} one={one} busy={busy} onChange={() => void tell({ id: one.id, suspended: !one.suspended })} />)}
        </List>
      )}
      <StaffInvite />
    </Page>
  )
}

type Row = { one: Given<typeof listStaff>['staff'][number]; busy: boolean; onChange(): void }

function StaffRow({ one, busy, onChange }: Row) {
  const words = useIdentityWords()
  const name = one.name ?? words('staff.no-name')
  const roles = one.roles.filter((role) => role !== 'nobody').map((role) => words(`role.${role}` as IdentityKey)).join(' · ')
  return (
    <ListRow
      icon="user" title={name} note={`${roles}. ${words('staff.since', { day: dayIn(words.language, one.since) })}`}
      action={<Button kind="quiet" busy={busy} onClick={onChange}>{words(one.suspended ? 'staff.let-back' : 'staff.suspend')}<span class="hidden-text"> {name}</span></Button>}
    >
      {one.suspended && <p class="tag">{words('staff.suspended')}</p>}
    </ListRow>
  )
}
