import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { Page } from '#kit/parts/Page.tsx'
import type { ScreenProps } from '#kit/screen.ts'
import { dirOf } from '#prelude/languages.ts'
import { storyById, type StoryHere } from '../../practices/web/library.ts'
import { useOnce } from '../../web/useOnce.ts'
import { nameOfLanguage, ownLanguage } from './ownLanguage.ts'
import './sounds.css'
import { StoryText } from './StoryText.tsx'
import { Telling } from './Telling.tsx'
import { useWords } from './words.ts'

type Came = { story: StoryHere | undefined; failed?: true }

/** One bedtime story: told where there is script, and always to be read. */
export function StoryScreen({ query, plain }: ScreenProps) {
  const say = useWords()
  const drawn = plain as { data: { story: StoryHere } | null } | undefined
  const given = drawn?.data?.story
  const id = query['id'] ?? given?.id ?? ''
  const came = useOnce<Came>(() => storyById(id, say.language).then((story) => ({ story }), () => ({ story: undefined, failed: true })), [id, say.language])
  const story = came?.story ?? given
  const back = { href: '/stories', label: say('stories.title') }
  if (!story) {
    if (!came && !drawn) return <Page title={say('stories.title')} back={back} />
    return <Page title={say(came?.failed ? 'story.not-here' : 'story.gone')} back={back}>{came?.failed && <p>{say('story.not-here-how')}</p>}<p><LinkButton href="/stories">{say('story.others')}</LinkButton></p></Page>
  }
  const foreign = story.language !== ownLanguage(say.language)
  const marked = story.language !== say.language ? { lang: story.language, dir: dirOf(story.language) } : {}
  return (
    <Page title={<span {...marked}>{story.text.title}</span>} back={back}
      lead={<><span {...marked}>{story.text.about}</span>{foreign && ` ${say('story.in', { language: nameOfLanguage(story.language, say.language) })}`}</>}>
      {came ? <Telling key={story.id} story={story} /> : <><noscript><p class="soft">{say('story.no-script')}</p></noscript><StoryText story={story} at={undefined} /></>}
    </Page>
  )
}
