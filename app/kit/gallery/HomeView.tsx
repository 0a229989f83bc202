import { WindowLight } from '../drawings/WindowLight.tsx'
import { Hero } from '../parts/Hero.tsx'
import { LanguageList } from '../parts/LanguageList.tsx'
import { LinkButton } from '../parts/LinkButton.tsx'
import { List } from '../parts/List.tsx'
import { ListRow } from '../parts/ListRow.tsx'
import { Shell } from '../parts/Shell.tsx'
import type { Specimens } from './specimens.ts'

const doorIcons = ['waves', 'sun', 'message-circle', 'users', 'calendar'] as const

export function HomeView({ text }: { text: Specimens }) {
  return (
    <Shell service={text.service} footer={<LanguageList />}>
      <Hero title={text.homeTitle} lead={text.homeLead} drawing={<WindowLight />}>
        <LinkButton href="#start">{text.start}</LinkButton>
        <a href="#before">{text.before}</a>
      </Hero>
      <List across>
        {text.doors.map(([title, note], place) => <ListRow href={`#door-${place}`} icon={doorIcons[place]} title={title} note={note} />)}
      </List>
      <section>
        <h2>{text.writeTitle}</h2>
        <p>{text.write}</p>
      </section>
    </Shell>
  )
}
