import { useState } from 'preact/hooks'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { Button } from '#kit/parts/Button.tsx'
import { Empty } from '#kit/parts/Empty.tsx'
import { Icon } from '#kit/parts/Icon.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { UndoBar } from '#kit/parts/UndoBar.tsx'
import { now } from '#prelude/time.ts'
import { asksWhetherItFits, linesOf, stepsLeftOpen, stepsWithWords, type Plan } from '../plan.ts'
import { CountryLines } from './CountryLines.tsx'
import { PlanLine } from './PlanLine.tsx'
import { momentInWords } from './momentInWords.ts'
import { usePlan } from './plans.ts'
import { StillFits } from './StillFits.tsx'
import { useWords } from './words.ts'
import './plan.css'

/** The plan as one reads it in the worst moment: large, few words, and a call to somebody in one tap. What is not filled in does not show. */
export function PlanScreen() {
  const { plan, uses, noteUse, removeUse, looked } = usePlan()
  const [undo, setUndo] = useState<() => Promise<unknown>>()
  const [news, setNews] = useState('')
  const say = useWords()
  if (!plan || stepsWithWords(plan).length === 0) return <NoPlan />
  const asks = asksWhetherItFits(plan, uses, now())
  // The country's lines stand in the fifth step in any case.
  const open = stepsLeftOpen(plan).filter((step) => step !== 'professionals')

  const use = async () => {
    setNews('')
    const takeBack = await noteUse()
    setUndo(() => takeBack)
  }
  const takeBack = async () => {
    await undo?.()
    setUndo(undefined)
    setNews(say('used.gone'))
  }
  return (
    <Page title={say('title')} lead={say('lead')} back={{ href: '/today' }}>
      <p class="no-print"><a href="#people">{say('lead.people')}</a></p>
      <Steps plan={plan} />
      {open.length > 0 && (
        <p class="soft no-print">{say('open.said', { list: listed(open.map((step) => say(`step.${step}`)), say.language) })} <a href="/plan/edit">{say('open.add')}</a></p>
      )}
      {asks && <StillFits why={asks} looked={plan.looked} onSay={(said) => void looked(said).then(() => setNews(say(said === 'fits' ? 'fits.kept' : 'fits.quiet')))} />}
      <Say>{news}</Say>
      {undo && <UndoBar said={say('used.kept')} onUndo={() => void takeBack()} onClose={() => setUndo(undefined)} />}
      <div class="plan-deeds no-print">
        <Button kind="quiet" icon="check" onClick={() => void use()}>{say('used')}</Button>
        <LinkButton href="/plan/edit" kind="quiet" icon="pencil">{say('do.change')}</LinkButton>
        <LinkButton href="/plan/print" kind="quiet" icon="printer">{say('do.print')}</LinkButton>
        <LinkButton href="/plan/share" kind="quiet" icon="send">{say('do.share')}</LinkButton>
      </div>
      {uses.length > 0 && (
        <Disclosure summary={say('used.when')}>
          <ul class="plan-uses">
            {uses.map(({ id, at, zone }) => {
              const day = momentInWords(at, zone, say.language)
              return <li key={id}>{day} <button type="button" class="as-link" aria-label={say('used.remove-one', { day })} onClick={() => void removeUse(id)}>{say('used.remove')}</button></li>
            })}
          </ul>
        </Disclosure>
      )}
      <p class="who"><Icon name="lock" size={20} /><span>{say('sealed')}</span></p>
    </Page>
  )
}

/** The steps that have something in them; the lines of the country stand in the fifth, whatever the person wrote there. */
function Steps({ plan }: { plan: Plan }) {
  const say = useWords()
  const shown = stepsWithWords(plan)
  const withLines = [...shown.filter((step) => step !== 'professionals' && step !== 'surroundings'), 'professionals' as const, ...shown.filter((step) => step === 'surroundings')]
  const people = withLines.find((step) => step === 'helpers') ?? 'professionals'
  return (
    <ol class="plan-steps">
      {withLines.map((step) => (
        <li key={step} id={step === people ? 'people' : undefined}>
          <h2>{say(`step.${step}`)}</h2>
          <ul>{linesOf(plan, step).map((line, place) => <PlanLine key={place} line={line} />)}</ul>
          {step === 'professionals' && <CountryLines />}
        </li>
      ))}
    </ol>
  )
}

/** Before anything is written: what a plan is, and the help lines all the same. */
function NoPlan() {
  const say = useWords()
  return (
    <Page title={say('title')} back={{ href: '/today' }}>
      <Empty title={say('none.title')} action={<LinkButton href="/plan/edit">{say('none.begin')}</LinkButton>}>{say('none.what')} {say('none.how')}</Empty>
      <h2>{say('lines.title')}</h2>
      <CountryLines />
    </Page>
  )
}

const listed = (names: readonly string[], language: string) => new Intl.ListFormat(language === 'en-XA' ? 'en' : language, { type: 'conjunction' }).format(names)
