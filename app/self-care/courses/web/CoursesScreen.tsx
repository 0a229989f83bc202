import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { List } from '#kit/parts/List.tsx'
import { ListRow } from '#kit/parts/ListRow.tsx'
import { Page } from '#kit/parts/Page.tsx'
import type { ScreenProps } from '#kit/screen.ts'
import { useOnce } from '../../web/useOnce.ts'
import { allCourses } from './allCourses.ts'
import type { CourseHere, PlainCourses } from '../content.ts'
import { daily } from './days.ts'
import { pathIn, runsIn, useKeeping } from './runs.ts'
import { Told } from './Told.tsx'
import { useWords, type SayIn } from './words.ts'

/** All courses: what was begun first, then the one for whoever begins. Anybody may look, without an account. */
export function CoursesScreen({ plain }: ScreenProps) {
  const say = useWords()
  const given = plain as { signedIn: boolean; data: PlainCourses | null } | undefined
  const all = useOnce(() => allCourses(say.language), [say.language]) ?? given?.data?.courses
  const { safe } = useKeeping(given)
  const begun = all ? begunOf(safe, all) : []
  const others = all?.filter((one) => !begun.some(({ course }) => course.id === one.id)) ?? []
  return (
    <Page title={say('courses.title')} back={{ href: '/practice', label: say('practice') }} lead={say('courses.lead')}>
      <p><LinkButton href="/courses/which" kind="quiet">{say('courses.which')}</LinkButton></p>
      {begun.length > 0 && (
        <section aria-labelledby="begun">
          <h2 id="begun">{say('courses.begun')}</h2>
          <List>{begun.map(({ course, path }) => <Row key={course.id} one={course} state={stateIn(say, path, course.days.length)} />)}</List>
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="all">
          <h2 id="all">{say(begun.length > 0 ? 'courses.others' : 'courses.all')}</h2>
          <List>{others.map((one) => <Row key={one.id} one={one} />)}</List>
        </section>
      )}
      <p class="soft">{say('courses.untested')}</p>
    </Page>
  )
}

function Row({ one, state }: { one: CourseHere; state?: string }) {
  const say = useWords()
  return (
    <ListRow href={`/courses/course?id=${one.id}`} title={<Told of={one}>{one.text.title}</Told>} note={<Told of={one}>{one.text.for}</Told>}>
      <p class="soft">{[say('courses.days', { count: one.days.length }), daily(say, one.days), ...(one.language === say.language ? [] : [say('english')])].join(' · ')}</p>
      {state && <p><b>{state}</b></p>}
    </ListRow>
  )
}

type Path = ReturnType<typeof pathIn>

/** The courses of this vault that were begun and not left, each once, the one written to last first. */
function begunOf(safe: Parameters<typeof runsIn>[0], all: readonly CourseHere[]): { course: CourseHere; path: Path }[] {
  const seen = new Set<string>()
  const newest = runsIn(safe).filter(({ value: { course } }) => !seen.has(course) && seen.add(course))
  return newest.filter(({ value }) => value.state !== 'left').toSorted((a, b) => Temporal.Instant.compare(b.value.touched, a.value.touched)).flatMap(({ value }) => {
    const course = all.find(({ id }) => id === value.course)
    return course ? [{ course, path: pathIn(safe, course, value) }] : []
  })
}

function stateIn(say: SayIn, { state, done }: Path, of: number): string {
  const far = say('courses.done-of', { done, of })
  return state === 'finished' ? say('courses.finished') : state === 'paused' ? `${say('courses.paused')} ${far}` : far
}
