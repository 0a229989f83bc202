import { useAsk } from '#kit/call.ts'
import { List } from '#kit/parts/List.tsx'
import { ListRow } from '#kit/parts/ListRow.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { listSessions } from '#identity/api.ts'
import { useVaultHere } from '../HereContext.ts'
import { countOf, openersOf } from '../ways/openersof.ts'
import { useVaultWords } from '../words.ts'

/** What is about oneself: ways back in, who looked, how pages look, and leaving. */
export function MeScreen() {
  const words = useVaultWords()
  const here = useVaultHere()
  const state = here.get()
  const { answer } = useAsk(listSessions, {})
  const openers = openersOf(state.state === 'open' ? state.safe.diskState().slots?.slots ?? [] : [])
  const unsent = state.state === 'open' ? state.safe.state().unsent : 0
  const count = answer?.ok ? answer.value.sessions.length : undefined
  return (
    <Page title={words('me.title')} lead={words('me.lead')}>
      <List label={words('me.title')}>
        <ListRow icon="key" href="/me/ways-in" title={words('ways.title')} note={words(countOf(openers) === 0 ? 'me.ways-only-device' : 'me.ways', { count: countOf(openers) })} />
        <ListRow icon="lock" href="/me/lock" title={words('lock.title')} note={words(here.hasPin() ? 'me.lock-on' : 'me.lock-off')} />
        <ListRow icon="smartphone" href="/me/sessions" title={words('me.sessions')} note={count === undefined ? words('me.sessions-note') : words('me.sessions-count', { count })} />
        <ListRow icon="eye" href="/me/looked" title={words('me.looked')} note={words('me.looked-note')} />
        <ListRow icon="clock" href="/me/reminders" title={words('me.reminders')} note={words('me.reminders-note')} />
        <ListRow icon="settings" href="/me/reading" title={words('me.reading')} note={words('me.reading-note')} />
        <ListRow icon="shield" href="/me/app" title={words('me.app')} note={words('me.app-note')} />
        <ListRow icon="globe" href="/me/reading" title={words('me.language')} />
        <ListRow icon="info" href="/about" title={words('me.about')} note={words('me.about-note')} />
        <ListRow icon="download" href="/me/take-away" title={words('me.take-away')} note={words('me.take-away-note')} />
        <ListRow icon="log-out" href="/me/leave" title={words('leave.title')} note={unsent > 0 ? words('me.unsent', { count: unsent }) : words('me.leave-note')} />
        <ListRow icon="trash" href="/me/erase" title={words('erase.title')} note={words('me.erase-note')} />
      </List>
    </Page>
  )
}
