import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { Page } from '#kit/parts/Page.tsx'
import type { ScreenProps } from '#kit/screen.ts'
import { dirOf } from '#prelude/languages.ts'
import { inLanguage } from '#practice/inlanguage.ts'
import type { Practice } from '#practice/practice.ts'
import { useOnce } from '../../web/useOnce.ts'
import { About } from './About.tsx'
import { contentWords, type PracticeWords } from './contentWords.ts'
import { practiceById } from './library.ts'
import { Player } from './Player.tsx'
import { useLater } from './later.ts'
import { useWords } from './words.ts'
import { Words } from './Words.tsx'

/** What the server draws one practice from: all its languages, since the page knows which one is read. */
export type PlainPractice = { practice: Practice; words: PracticeWords }

/** One practice. Opened from Today or the library it plays at once; a friend's link needs no account; without script its words can be read. */
export function PlayScreen({ query, plain }: ScreenProps) {
  const say = useWords()
  const given = (plain as { data: PlainPractice | null } | undefined)?.data
  const id = query['id'] ?? given?.practice.id ?? ''
  const came = useOnce(async () => ({ one: await practiceById(id, say.language), words: await contentWords(say.language) }), [id, say.language])
  const one = came ? came.one : given ? inLanguage(given.practice, say.language) : undefined
  const words = came?.words ?? given?.words
  const later = useLater() || given !== undefined
  const course = /^[a-z0-9-]+$/.exec(query['course'] ?? '')?.[0]
  const back = course ? { href: `/courses/course?id=${course}`, label: say('library.courses') } : { href: '/practice', label: say('library.title') }
  if ((came && !came.one) || (plain && !given)) return <Page title={say('gone')} back={back}><p><LinkButton href="/practice">{say('done.library')}</LinkButton></p></Page>
  if (!one || !words) return <Page title={say('library.title')} back={back} />
  const foreign = one.language !== say.language
  return (
    <Page
      title={<span lang={foreign ? one.language : undefined} dir={foreign ? dirOf(one.language) : undefined}>{one.text.title}</span>} back={back}
      lead={<>{foreign && <>{say('in-english')} </>}<span lang={foreign ? one.language : undefined} dir={foreign ? dirOf(one.language) : undefined}>{one.text.about}</span></>}
      aside={later ? <About one={one} words={words} /> : <div />}
    >
      {came ? <Player key={`${one.id} ${query['again'] ?? ''}`} one={one} minutes={Number(query['minutes']) || undefined} /> : <Words one={one} />}
    </Page>
  )
}
