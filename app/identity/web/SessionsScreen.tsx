import { useAsk, useTell } from '#kit/call.ts'
import { Button } from '#kit/parts/Button.tsx'
import { List } from '#kit/parts/List.tsx'
import { ListRow } from '#kit/parts/ListRow.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import type { ScreenProps } from '#kit/screen.ts'
import type { Given } from '#wire/endpoint.ts'
import { useRefusals, whenIn } from '#privacy/web/index.ts'
import { endSession, listSessions } from '../api.ts'
import { useIdentityWords } from './words.ts'

/** Where somebody is signed in, with a way to end each one. */
export function SessionsScreen({ path }: ScreenProps) {
  const words = useIdentityWords()
  const refusals = useRefusals({}, words)
  const { answer, again } = useAsk(listSessions, {})
  const { tell, answer: ended, busy } = useTell(endSession, again)
  const home = path.startsWith('/desk') ? '/desk' : '/me'
  const sessions = answer?.ok ? answer.value.sessions : []
  const refusal = answer && !answer.ok ? answer.refusal : ended && !ended.ok ? ended.refusal : undefined
  return (
    <Page title={words('sessions.title')} back={{ href: home }} lead={words('sessions.lead')}>
      <Say tone={refusal ? 'error' : 'done'}>{refusal ? refusals(refusal) : ended?.ok && words('sessions.ended')}</Say>
      {!answer && <p class="soft">{words('loading')}</p>}
      {answer && !answer.ok && <div class="row"><Button kind="quiet" onClick={again}>{words('again')}</Button></div>}
      {sessions.length > 0 && (
        <List label={words('sessions.title')}>
          {sessions.map((one) => <SessionRow key={one.id} one={one} leave={home === '/me' ? '/me/leave' : '/desk'} busy={busy} onEnd={() => void tell({ id: one.id })} />)}
        </List>
      )}
      <p class="soft">{words('sessions.strange')}</p>
    </Page>
  )
}

type Row = { one: Given<typeof listSessions>['sessions'][number]; leave: string; busy: boolean; onEnd(): void }

function SessionRow({ one, leave, busy, onEnd }: Row) {
  const words = useIdentityWords()
  const device = words(`device.${one.device}`)
  return (
    <ListRow
      icon={one.device === 'computer' ? 'globe' : 'smartphone'}
      title={one.here ? words('sessions.here', { device }) : device}
      note={words('sessions.last', { when: whenIn(words.language, one.seenAt) })}
      action={one.here
        ? <a href={leave}>{words('sessions.leave')}</a>
        : <Button kind="quiet" busy={busy} onClick={onEnd}>{words('sessions.end')}<span class="hidden-text"> {device}, {whenIn(words.language, one.seenAt)}</span></Button>}
    >
      <p class="soft">{words(`opened.${one.openedWith}`, { when: whenIn(words.language, one.madeAt) })}</p>
    </ListRow>
  )
}
