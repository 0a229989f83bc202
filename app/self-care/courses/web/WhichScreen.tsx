import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button } from '#kit/parts/Button.tsx'
import { Choices } from '#kit/parts/Choices.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Steps } from '#kit/parts/Steps.tsx'
import { WhoSees } from '#kit/parts/WhoSees.tsx'
import type { ScreenProps } from '#kit/screen.ts'
import { cares, choosing, events, lengths, looks, nights, proposalFrom, ways, weights, wishes, type Answers } from '#practice/proposal.ts'
import { useSafe } from '#vault/web/index.ts'
import { useAssessments } from '../../assessments/web/assessments.ts'
import { useOnce } from '../../web/useOnce.ts'
import { allCourses } from './allCourses.ts'
import { HelpFirst } from './HelpFirst.tsx'
import { knownIn } from './known.ts'
import { Proposals } from './Proposals.tsx'
import { useWords, type Key } from './words.ts'

/** In the order they are asked; `many` may have any number of answers. */
const questions = [
  { id: 'wish', values: wishes, many: true }, { id: 'way', values: ways, many: true }, { id: 'length', values: lengths }, { id: 'nights', values: nights },
  { id: 'weight', values: weights, many: true }, { id: 'event', values: events, many: true }, { id: 'look', values: looks }, { id: 'care', values: cares, many: true },
] as const satisfies readonly { id: keyof Answers; values: readonly string[]; many?: true }[]

const here = '/courses/which'

/** Which course fits: eight questions, one a page, each with why and each to be skipped; then two or three courses with reasons. The answers are kept nowhere. */
export function WhichScreen({ query }: ScreenProps) {
  const say = useWords()
  const { route } = useLocation()
  const safe = useSafe()
  const { finished } = useAssessments()
  const all = useOnce(() => allCourses(say.language), [say.language])
  const [answers, setAnswers] = useState<Answers>({})
  const [met, setMet] = useState(false)
  const at = Math.min(Math.max(1, Math.floor(Number(query['q']) || 1)), questions.length + 1)
  const top = useRef<HTMLDivElement>(null)
  const first = useRef(true)
  useEffect(() => {
    if (first.current) { first.current = false; return }
    // After the first page a change of page is told by the focus.
    top.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [at, met])

  const goOn = (next: Answers) => {
    setAnswers(next)
    setMet(false)
    route(`${here}?q=${at + 1}`)
  }
  const back = at === 1 ? { href: '/courses', label: say('courses.title') } : { href: `${here}?q=${at - 1}`, label: say('which.back') }
  const question = questions[at - 1]
  if (question) {
    const { id, values } = question
    const many = 'many' in question
    const chosen = (answers[id] ?? []) as readonly string[]
    return (
      <Page title={say('which.title')} back={back} lead={at === 1 ? say('which.lead') : undefined}>
        <div ref={top} tabIndex={-1}><Steps at={at} of={questions.length} label={say('which.question')} /></div>
        <form noValidate onSubmit={(event) => { event.preventDefault(); goOn(answers) }}>
          <Choices
            key={id} name={id} many={many} legend={say(`ask.${id}` as Key)} hint={say(`why.${id}` as Key)} chosen={chosen}
            choices={values.map((value) => ({ value: value as string, label: say(`${id}.${value}` as Key) }))}
            onChoose={(now) => setAnswers({ ...answers, [id]: many ? choosing(now, chosen) : now })}
          />
          <div class="row">
            <Button type="submit">{say('which.next')}</Button>
            <button type="button" class="as-link" onClick={() => { const { [id]: _skipped, ...others } = answers; goOn(others) }}>{say('which.skip')}</button>
          </div>
        </form>
        <WhoSees>{say('which.nowhere')}</WhoSees>
      </Page>
    )
  }
  const proposal = all && proposalFrom(answers, knownIn(safe, finished, all))
  return (
    <Page title={say(proposal && proposal.first.length > 0 && !met ? 'first.title' : 'which.proposal')} back={back}>
      <div ref={top} tabIndex={-1}>
        {proposal && (proposal.first.length > 0 && !met
          ? <HelpFirst first={proposal.first} onGoOn={() => setMet(true)} />
          : <Proposals proposal={proposal} all={all} />)}
      </div>
    </Page>
  )
}
