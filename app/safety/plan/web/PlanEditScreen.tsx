import { useMemo, useRef, useState } from 'preact/hooks'
import { Icon } from '#kit/parts/Icon.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { SavedState } from '#kit/parts/SavedState.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { now } from '#prelude/time.ts'
import { useSafe } from '#vault/web/index.ts'
import { mayHaveNumbers, mergedPlan, steps, withLines, type Line, type Plan, type Step } from '../plan.ts'
import { useKeeping } from './keeping.ts'
import { PeopleEditor } from './PeopleEditor.tsx'
import { changingPlan } from './plans.ts'
import { WordsEditor } from './WordsEditor.tsx'
import { useWords } from './words.ts'
import './plan.css'

/** Writing the plan: six steps on one page, in any order, none required. There is nothing to press for it to be kept. */
export function PlanEditScreen() {
  const say = useWords()
  const safe = useSafe()
  const changing = useMemo(() => changingPlan(safe), [safe])
  const [mine, setMine] = useState(changing.begun)
  const [news, setNews] = useState(changing.severalVersions ? say('edit.both') : '')
  const latest = useRef(mine)
  const show = (one: Plan) => { latest.current = one; setMine(one) }
  const { saved, isFull, write } = useKeeping(async (one: Plan) => {
    const both = await changing.keep(one)
    if (!both) return
    // What was typed while it was being kept stays too.
    show(latest.current === one ? both : mergedPlan([latest.current, both])!)
    setNews(say('edit.came'))
  })
  const change = (step: Step, lines: Line[]) => {
    show(withLines(latest.current, step, lines, now()))
    write(latest.current)
  }

  return (
    <Page title={say('edit.title')} lead={say('edit.lead')} back={{ href: '/plan' }}>
      <Say>{news}</Say>
      <ol class="plan-edit">
        {steps.map((step) => (
          <li key={step}>
            {mayHaveNumbers(step)
              ? <PeopleEditor step={step} lines={mine.lines[step]} onLines={(lines) => change(step, lines)} />
              : <WordsEditor step={step} lines={mine.lines[step]} onLines={(lines) => change(step, lines)} />}
          </li>
        ))}
      </ol>
      <div class="plan-foot">
        {isFull ? <p class="soft" role="alert"><Icon name="info" size={20} /><span>{say('edit.full')}</span></p> : saved ? <SavedState saved={saved} /> : <p class="soft"><Icon name="lock" size={20} /><span>{say('sealed')}</span></p>}
        <LinkButton href="/plan">{say('edit.done')}</LinkButton>
      </div>
    </Page>
  )
}
