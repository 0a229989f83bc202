import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { List } from '#kit/parts/List.tsx'
import { ListRow } from '#kit/parts/ListRow.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { useRaised } from '../../../web/useRaised.ts'
import { useWords } from '../words.ts'

/** Two small games. They are play, and no claim is made for them; while a talk is about danger they are put away. */
export function GamesScreen() {
  const say = useWords()
  const back = { href: '/practice', label: say('practice') }
  if (useRaised()) return <Page title={say('games.title')} back={back} lead={say('games.away')}><p><LinkButton href="/help" kind="human" icon="phone">{say('games.person')}</LinkButton></p></Page>
  return (
    <Page title={say('games.title')} back={back} lead={say('games.lead')}>
      <List>
        <ListRow href="/games/look" icon="eye" title={say('look.title')} note={say('look.note')} />
        <ListRow href="/games/one-back" icon="undo" title={say('back.title')} note={say('back.note')} />
      </List>
      <p>{say.rich('games.claim', { card: (inside) => <a href="/cards/card?id=brain-games">{inside}</a> })}</p>
      <p class="soft">{say('games.stop')}</p>
    </Page>
  )
}
