import { LinkButton } from '#kit/parts/LinkButton.tsx'
import type { CourseHere } from '../content.ts'
import { Told } from './Told.tsx'
import { useWords } from './words.ts'

/** For whom a course is not, or not alone: in plain sight, with the way to help. */
export function NotFor({ one }: { one: CourseHere }) {
  const say = useWords()
  if (!one.text.notFor) return null
  return (
    <section class="card" aria-labelledby="not-for">
      <h2 id="not-for">{say('course.not-for')}</h2>
      <p><Told of={one}>{one.text.notFor}</Told></p>
      <p><LinkButton href="/help" kind="human" icon="phone">{say('help-now')}</LinkButton></p>
    </section>
  )
}
