import { List } from '#kit/parts/List.tsx'
import { ListRow } from '#kit/parts/ListRow.tsx'
import { Page } from '#kit/parts/Page.tsx'
import type { ScreenProps } from '#kit/screen.ts'
import { skills } from '#practice/practice.ts'
import { useOnce } from '../../web/useOnce.ts'
import { cards } from '../../practices/web/library.ts'
import type { PlainCards } from '../content.ts'
import { minutesIn } from './days.ts'
import { Told } from './Told.tsx'
import { useWords } from './words.ts'

/** Every learning card, by what it is about. Anybody may read them, with and without a line. */
export function CardsScreen({ plain }: ScreenProps) {
  const say = useWords()
  const all = useOnce(() => cards(say.language), [say.language]) ?? (plain as { data: PlainCards | null } | undefined)?.data?.cards ?? []
  return (
    <Page title={say('cards.title')} back={{ href: '/practice', label: say('practice') }} lead={say('cards.lead')}>
      {skills.map((skill) => {
        const some = all.filter((one) => one.skill === skill)
        return some.length > 0 && (
          <section key={skill} aria-labelledby={skill}>
            <h2 id={skill}>{say(`cards.${skill}`)}</h2>
            <List>
              {some.map((one) => (
                <ListRow key={one.id} href={`/cards/card?id=${one.id}`} title={<Told of={one}>{one.text.title}</Told>} note={[minutesIn(say, one.minutes), ...(one.language === say.language ? [] : [say('english')])].join(' · ')} />
              ))}
            </List>
          </section>
        )
      })}
    </Page>
  )
}
