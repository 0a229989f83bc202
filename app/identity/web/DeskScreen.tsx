import { Button } from '#kit/parts/Button.tsx'
import { Card } from '#kit/parts/Card.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { List } from '#kit/parts/List.tsx'
import { ListRow } from '#kit/parts/ListRow.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { useRefusals } from '#privacy/web/index.ts'
import type { Role } from '#wire/endpoint.ts'
import type { Me } from '../api.ts'
import { isStaff } from '../person.ts'
import { DeskCodes } from './DeskCodes.tsx'
import { DeskName } from './DeskName.tsx'
import { useSession } from './SessionContext.ts'
import { useSignOut } from './useSignOut.ts'
import { type IdentityKey, useIdentityWords } from './words.ts'

/** The first screen of who works here: who they are, how they sign in, and what their role opens. */
export function DeskScreen() {
  const words = useIdentityWords()
  const session = useSession()
  if (session.state !== 'somebody') return <Page title={words('desk.title')}><Say>{words('loading')}</Say></Page>
  if (!isStaff(session.me.roles)) {
    return <Page title={words('desk.title')} lead={words('desk.not-staff')}><LinkButton href="/sign-in/staff">{words('home.staff')}</LinkButton></Page>
  }
  return <Desk me={session.me} />
}

function Desk({ me }: { me: Me }) {
  const words = useIdentityWords()
  const refusals = useRefusals({}, words)
  const { leave, answer, busy } = useSignOut('/')
  const roles = me.roles.filter((role) => role !== 'nobody').map((role) => words(`role.${role}` as IdentityKey)).join(' · ')
  return (
    <Page title={me.name ?? words('desk.title')} lead={roles}>
      {!hasWayIn(me) && <Card tone="clay"><p>{words('desk.no-way-in')}</p></Card>}
      <List label={words('desk.title')}>
        <ListRow icon="key" href="/desk/ways-in" title={words('desk.ways-in')} note={waysInWords(me, words)} />
        <ListRow icon="smartphone" href="/desk/sessions" title={words('sessions.title')} note={words('desk.sessions-note')} />
        {['listener', 'clinician', 'supervisor', 'steward'].some((role) => me.roles.includes(role as Role)) && <ListRow icon="message-circle" href="/desk/notes" title={words('desk.notes')} note={words('desk.notes-note')} />}
        {me.roles.includes('steward') && <ListRow icon="users" href="/desk/staff" title={words('staff.title')} note={words('desk.staff-note')} />}
        {me.roles.includes('steward') && <ListRow icon="message-square" href="/desk/texts" title={words('desk.texts')} note={words('desk.texts-note')} />}
      </List>
      <DeskName name={me.name} />
      <DeskCodes set={me.openers.totp} />
      <Say tone="error">{answer && !answer.ok && refusals(answer.refusal)}</Say>
      <div class="row"><Button kind="quiet" icon="log-out" busy={busy} onClick={() => void leave()}>{words('desk.sign-out')}</Button></div>
      <p class="soft">{words('desk.idle')}</p>
    </Page>
  )
}

const hasWayIn = ({ openers }: Me) => openers.passkeys > 0 || (openers.passphrase && openers.totp)

function waysInWords({ openers }: Me, words: ReturnType<typeof useIdentityWords>): string {
  if (openers.passkeys > 0) return words('desk.has-passkeys', { count: openers.passkeys })
  if (openers.passphrase) return words(openers.totp ? 'desk.has-passphrase' : 'desk.passphrase-alone')
  return words('desk.has-none')
}
