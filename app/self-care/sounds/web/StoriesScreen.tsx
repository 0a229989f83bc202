import { List } from '#kit/parts/List.tsx'
import { ListRow } from '#kit/parts/ListRow.tsx'
import { Page } from '#kit/parts/Page.tsx'
import type { ScreenProps } from '#kit/screen.ts'
import { dirOf } from '#prelude/languages.ts'
import { stories, type ListedStory } from '../../practices/web/library.ts'
import { useOnce } from '../../web/useOnce.ts'
import { nameOfLanguage, ownLanguage } from './ownLanguage.ts'
import { useWords } from './words.ts'

/** The bedtime stories, those in the reader's language first. */
export function StoriesScreen({ plain }: ScreenProps) {
  const say = useWords()
  const given = (plain as { data: { stories: ListedStory[] } | null } | undefined)?.data?.stories
  const came = useOnce(() => stories(say.language).catch(() => []), [say.language])
  const all = came?.length ? came : given ?? []
  const foreign = ({ language }: ListedStory) => language !== ownLanguage(say.language)
  return (
    <Page title={say('stories.title')} back={{ href: '/practice', label: say('back') }} lead={say('stories.lead')}>
      {came && all.length === 0 && <p>{say('stories.none')}</p>}
      <List>
        {all.toSorted((a, b) => Number(foreign(a)) - Number(foreign(b))).map((one) => {
          const marked = one.language !== say.language ? { lang: one.language, dir: dirOf(one.language) } : {}
          return (
            <ListRow key={one.id} icon="moon" href={`/stories/play?id=${one.id}`} title={<span {...marked}>{one.title}</span>} note={<span {...marked}>{one.about}</span>}>
              <p class="soft">{say('minutes', { count: one.minutes })}{foreign(one) && ` · ${say('stories.in', { language: nameOfLanguage(one.language, say.language) })}`}</p>
            </ListRow>
          )
        })}
      </List>
    </Page>
  )
}
