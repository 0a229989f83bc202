import { useEffect, useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { useHouse } from '#kit/house.ts'
import { emptyPlan, linesOf, stepsWithWords, type Plan, type Step } from '../plan.ts'
import { now } from '#prelude/time.ts'
import { EmergencyLinks } from '../../web/help/Emergency.tsx'
import { wayInWords } from '../../web/help/WayLink.tsx'
import { lineName, useSay } from '../../web/help/words.ts'
import { waysHere } from './CountryLines.tsx'
import { Number } from './PlanLine.tsx'
import { usePlan } from './plans.ts'
import { useWords } from './words.ts'
import './plan.css'

/** The plan on paper: a sheet, or a card of four faces that folds into a wallet. Which of them goes to the printer is chosen here. */
export function PlanPrintScreen() {
  const say = useWords()
  const { plan = emptyPlan(now()) } = usePlan()
  const [paper, setPaper] = useState<'sheet' | 'card'>('sheet')
  const [asked, setAsked] = useState(0)
  // The paper is chosen first and drawn, then the browser prints.
  useEffect(() => { if (asked > 0) print() }, [asked])
  const send = (which: typeof paper) => { setPaper(which); setAsked((times) => times + 1) }

  return (
    <Page title={say('print.title')} lead={say('print.lead')} back={{ href: '/plan' }}>
      <div class={`plan-paper ${paper}`}>
        <div class="row no-print">
          <Button icon="printer" onClick={() => send('sheet')}>{say('print.sheet')}</Button>
          <Button icon="printer" kind="quiet" onClick={() => send('card')}>{say('print.card')}</Button>
        </div>
        <section class="on-sheet" aria-label={say('print.preview-sheet')}>
          <p class="on-paper">{say('edit.title')}</p>
          {sheetSteps(plan).map((step) => <Face key={step} plan={plan} step={step} />)}
        </section>
        <section class="on-card" aria-label={say('print.preview-card')}>
          <p class="soft no-print">{say('print.card-how')}</p>
          <div class="faces">
            {faces.map((steps, place) => <div class="face" key={place}>{steps.filter((step) => sheetSteps(plan).includes(step)).map((step) => <Face key={step} plan={plan} step={step} />)}</div>)}
          </div>
        </section>
      </div>
    </Page>
  )
}

/** Which steps share a face of the card. */
const faces: readonly (readonly Step[])[] = [['signs', 'alone'], ['company'], ['helpers', 'surroundings'], ['professionals']]

const sheetSteps = (plan: Plan): Step[] => [...stepsWithWords(plan).filter((step) => !isLast(step)), 'professionals', ...stepsWithWords(plan).filter((step) => step === 'surroundings')]
const isLast = (step: Step) => step === 'professionals' || step === 'surroundings'

function Face({ plan, step }: { plan: Plan; step: Step }) {
  const say = useWords()
  return (
    <>
      <h2>{say(`step.${step}`)}</h2>
      <ul>
        {linesOf(plan, step).map(({ text, number }, place) => <li key={place} dir="auto">{text}{text && number && ', '}{number && <Number of={number} />}</li>)}
        {step === 'professionals' && <PaperLines />}
      </ul>
    </>
  )
}

/** The help lines as paper can hold them: what to dial, whose line it is. */
function PaperLines() {
  const say = useWords()
  const safety = useSay()
  const { country } = useHouse()
  const { first, emergency } = waysHere(country, say.language)
  return (
    <>
      {first.map((way) => <li key={way.id}><bdi>{lineName(way.line, safety)}</bdi>: {wayInWords(way, safety)}</li>)}
      {emergency && <li>{say('lines.danger')}<EmergencyLinks emergency={emergency} /></li>}
    </>
  )
}
