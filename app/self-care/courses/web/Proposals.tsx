import { LinkButton } from '#kit/parts/LinkButton.tsx'
import type { Proposal, Reason } from '#practice/proposal.ts'
import type { CourseHere } from '../content.ts'
import { daily } from './days.ts'
import { Told } from './Told.tsx'
import { useWords, type Key, type SayIn } from './words.ts'

/** Two or three courses, each with why. It says what it is not: a finding about anybody. */
export function Proposals({ proposal, all }: { proposal: Proposal; all: readonly CourseHere[] }) {
  const say = useWords()
  return (
    <>
      <p class="lead">{say('proposal.lead')}</p>
      {proposal.person.map((why) => <p key={why}>{say(`person.${why}`)}</p>)}
      {proposal.first.length > 0 && <p><LinkButton href="/help" kind="human" icon="phone">{say('help-now')}</LinkButton></p>}
      {proposal.courses.map(({ course, reasons, beside }) => {
        const one = all.find(({ id }) => id === course)
        return one && (
          <section class="card" key={course} aria-labelledby={course}>
            <h2 id={course}><Told of={one}>{one.text.title}</Told></h2>
            <p class="soft">{[say('courses.days', { count: one.days.length }), daily(say, one.days)].join(' · ')}</p>
            <p>{say('proposal.why')}</p>
            <ul>{reasons.map((reason) => { const said = reasonIn(say, reason); return <li key={said}>{said}</li> })}</ul>
            {beside && <p>{say('proposal.beside')}</p>}
            <p><LinkButton href={`/courses/course?id=${course}`} kind="quiet">{say('proposal.look')}<span class="hidden-text"> <Told of={one}>{one.text.title}</Told></span></LinkButton></p>
          </section>
        )
      })}
      <p class="soft">{say('proposal.not')}</p>
      <p class="row"><a href="/courses">{say('proposal.all')}</a><a href="/courses/which?q=1">{say('proposal.again')}</a></p>
    </>
  )
}

function reasonIn(say: SayIn, reason: Reason): string {
  switch (reason.says) {
    case 'anybody': case 'open': return say(`reason.${reason.says}`)
    case 'result': return say('reason.result', { about: say(`about.${reason.of}` as Key) })
    case 'check-ins': return say(`reason.check-ins-${reason.of}`, { times: reason.times, all: reason.all })
    case 'wish': case 'weight': case 'event': case 'nights': case 'way': case 'length': return say('reason.said', { answer: say(`${reason.says}.${reason.of}` as Key) })
  }
}
