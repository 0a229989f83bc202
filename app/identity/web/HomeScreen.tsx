import { WindowLight } from '#kit/drawings/WindowLight.tsx'
import { Hero } from '#kit/parts/Hero.tsx'
import { LanguageList } from '#kit/parts/LanguageList.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { List } from '#kit/parts/List.tsx'
import { ListRow } from '#kit/parts/ListRow.tsx'
import { isStaff } from '../person.ts'
import { type Session, useSession } from './SessionContext.ts'
import { useIdentityWords } from './words.ts'

/** The first screen: one main step, what is here, and what happens to what one writes. */
export function HomeScreen() {
  const words = useIdentityWords()
  const session = useSession()
  return (
    <>
      <Hero title={words('home.title')} lead={words('home.lead')} drawing={<WindowLight />}>
        <MainStep session={session} />
      </Hero>
      <List across label={words('home.doors')}>
        <ListRow icon="sun" href="/today" title={words('home.today')} note={words('home.today-note')} />
        <ListRow icon="life-buoy" href="/help" title={words('home.help')} note={words('home.help-note')} />
      </List>
      <section>
        <h2>{words('home.write-title')}</h2>
        <p>{words('home.write-sealed')}</p>
        <noscript><p>{words('home.write-plain')}</p></noscript>
        <p>{words('home.write-yours')}</p>
      </section>
      <p class="row"><a href="/sign-in/staff">{words('home.staff')}</a></p>
      <LanguageList />
    </>
  )
}

function MainStep({ session }: { session: Session }) {
  const words = useIdentityWords()
  if (session.state === 'somebody') {
    return isStaff(session.me.roles)
      ? <LinkButton href="/desk">{words('home.to-desk')}</LinkButton>
      : <LinkButton href="/today">{words('home.to-today')}</LinkButton>
  }
  return (
    <>
      <LinkButton href="/start">{words('home.start')}</LinkButton>
      <a href="/sign-in">{words('home.before')}</a>
    </>
  )
}
