import { Button } from '#kit/parts/Button.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { dirOf } from '#prelude/languages.ts'
import type { Path } from '#practice/path.ts'
import { useOnce } from '../../web/useOnce.ts'
import { asWords } from '../../practices/web/Asked.tsx'
import { practiceById, type PracticeHere } from '../../practices/web/library.ts'
import { answersIn, useOpenSafe } from '../../practices/web/practising.ts'
import type { Answered } from '../../practices/records.ts'
import type { CourseHere } from '../content.ts'
import type { CourseRun } from '../records.ts'
import { Told } from './Told.tsx'
import { useWords } from './words.ts'

/** At the end of a course: what was done, and what the person wrote of it. No marks, no praise; nothing is asked. */
export function Summary({ one, path, run, onAnew }: { one: CourseHere; path: Path; run: CourseRun; onAnew: () => void }) {
  const say = useWords()
  const safe = useOpenSafe()
  const done = path.steps.filter((step) => step.done)
  const practices = new Set(done.flatMap(({ practice }) => practice ?? []))
  const written = answersIn(safe).map(({ value }) => value).filter(({ practice, at }) => practices.has(practice) && Temporal.Instant.compare(at, run.begun) >= 0)
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">{say('summary.title')}</h2>
      <p><Told of={one}>{one.text.after}</Told></p>
      <Disclosure summary={say('summary.done', { count: done.length })}>
        <ol>{done.map(({ place }) => <li key={place} value={place + 1}><Told of={one}>{one.text.days[place]!.title}</Told></li>)}</ol>
      </Disclosure>
      {(run.words.length > 0 || written.length > 0) && (
        <section aria-labelledby="written">
          <h3 id="written">{say('summary.wrote')}</h3>
          {run.words.toSorted((a, b) => a.place - b.place).map(({ place, text }) => one.days[place] && (
            <div class="card" key={place}><h4><Told of={one}>{one.text.days[place]!.title}</Told></h4><p dir="auto">{text}</p></div>
          ))}
          {written.map((answers) => <Written key={answers.at.toString()} answers={answers} />)}
        </section>
      )}
      <p>{say('summary.person')}</p>
      <p class="row"><Button kind="quiet" onClick={onAnew}>{say('course.anew')}</Button><a href="/courses">{say('courses.others')}</a></p>
    </section>
  )
}

/** What was written in a practice of the course, under what was asked. */
function Written({ answers }: { answers: Answered }) {
  const say = useWords()
  const one = useOnce(() => practiceById(answers.practice, say.language), [answers.practice, say.language])
  const said = one && saidIn(one, answers, say.language)
  if (!one || !said || said.length === 0) return null
  return (
    <Disclosure summary={<Told of={one}>{one.text.title}</Told>}>
      <dl>{said.map(({ asked, answer }) => <div key={asked}><dt class="soft" lang={one.language} dir={dirOf(one.language)}>{asked}</dt><dd dir="auto">{answer}</dd></div>)}</dl>
    </Disclosure>
  )
}

function saidIn(one: PracticeHere, { answers }: Answered, language: string): { asked: string; answer: string }[] {
  const read = asWords(one.steps, one.text.steps, answers, language === 'en-XA' ? 'en' : language)
  return one.steps.flatMap((step, place) => {
    const text = one.text.steps[place]
    const answer = 'ask' in step ? read[step.as] : undefined
    return typeof text === 'object' && answer ? [{ asked: text.ask, answer }] : []
  })
}
