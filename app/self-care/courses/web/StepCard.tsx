import { Button } from '#kit/parts/Button.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import type { PathStep } from '#practice/path.ts'
import { stepAddress, type CourseHere } from '../content.ts'
import { dayAhead, minutesIn } from './days.ts'
import { Told } from './Told.tsx'
import { useWords } from './words.ts'

/** The step that is next: why this, the way to it, and "I have done this" for whoever did it without this app. */
export function StepCard({ one, step, onOpen, onDone }: { one: CourseHere; step: PathStep; onOpen: () => void; onDone: () => void }) {
  const say = useWords()
  const { title, why } = one.text.days[step.place]!
  return (
    <section class="card" aria-labelledby="next-step">
      <p class="soft">{[say('step.of', { place: step.place + 1, of: one.days.length }), step.day && dayAhead(step.day, say), minutesIn(say, step.minutes)].filter(Boolean).join(' · ')}</p>
      <h2 id="next-step"><Told of={one}>{title}</Told></h2>
      <p><Told of={one}>{why}</Told></p>
      <p class="row">
        <LinkButton href={stepAddress(one, step.place)} icon={step.practice ? 'play' : 'book-open'} onClick={onOpen}>{say(step.practice ? 'step.open' : 'step.read')}</LinkButton>
        <Button kind="quiet" icon="check" onClick={onDone}>{say('step.done')}</Button>
      </p>
    </section>
  )
}
