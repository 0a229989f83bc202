import { useLocation } from 'preact-iso'
import { Button } from '#kit/parts/Button.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { Page } from '#kit/parts/Page.tsx'
import type { ScreenProps } from '#kit/screen.ts'
import { dirOf } from '#prelude/languages.ts'
import { useOnce } from '../../web/useOnce.ts'
import { cards, courseById } from '../../practices/web/library.ts'
import type { PlainCard } from '../content.ts'
import { minutesIn } from './days.ts'
import { useKeeping, useRun } from './runs.ts'
import { SourceList } from './SourceList.tsx'
import { Told } from './Told.tsx'
import { useWords } from './words.ts'

/** One learning card with its sources. Opened from a course it leads back there, and notes the step as done when the person says so. */
export function CardScreen({ query, plain }: ScreenProps) {
  const say = useWords()
  const given = (plain as { data: PlainCard | null } | undefined)?.data
  const id = query['id'] ?? given?.card.id ?? ''
  const came = useOnce(async () => ({ one: (await cards(say.language)).find((card) => card.id === id) }), [id, say.language])
  const isGiven = given?.card.id === id
  const one = came ? came.one : isGiven ? given.card : undefined
  const course = useOnce(() => courseById(query['course'] ?? '', say.language), [query['course'], say.language])
  const back = course ? { href: `/courses/course?id=${course.id}`, label: say('card.back') } : { href: '/cards', label: say('cards.title') }
  if (!one) return <Page title={say(came || plain ? 'card.gone' : 'card.one')} back={back}>{Boolean(came ?? plain) && <p><LinkButton href="/cards">{say('cards.title')}</LinkButton></p>}</Page>
  const place = Number(query['step']) - 1
  return (
    <Page title={<Told of={one}>{one.text.title}</Told>} back={back} lead={<>{one.language !== say.language && <>{say('in-english')} </>}{minutesIn(say, one.minutes)}</>}>
      <div lang={one.language} dir={dirOf(one.language)}>{one.text.paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}</div>
      {course?.days[place]?.card === one.id && <Read course={course.id} place={place} />}
      <SourceList of={one} given={isGiven ? given.cites : undefined} open />
    </Page>
  )
}

function Read({ course, place }: { course: string; place: number }) {
  const say = useWords()
  const { route } = useLocation()
  const { safe } = useKeeping()
  const { run, sayDone } = useRun(safe, course)
  const to = `/courses/course?id=${course}`
  return <p>{run ? <Button icon="check" onClick={() => void sayDone(place).then(() => route(to))}>{say('card.read')}</Button> : <LinkButton href={to} kind="quiet">{say('card.back')}</LinkButton>}</p>
}
