import { useState } from 'preact/hooks'
import { Area } from '#kit/parts/Area.tsx'
import { Button } from '#kit/parts/Button.tsx'
import { Choices } from '#kit/parts/Choices.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { useHouse } from '#kit/house.ts'
import { smsHref } from '../../helplines.ts'
import { lineName, useSay } from '../../web/help/words.ts'
import { dialOf, lineAsText, linesOf, stepsWithWords, textOf, type Plan, type Step } from '../plan.ts'
import { waysHere } from './CountryLines.tsx'
import { usePlan } from './plans.ts'
import { useWords } from './words.ts'
import './plan.css'

type Part = Step | 'lines'

/** Shares the plan with one person: the text is put together on this device, read and changed by the person, and goes out by their own telephone. Our server takes no part. */
export function PlanShareScreen() {
  const say = useWords()
  const { plan } = usePlan()
  if (!plan || stepsWithWords(plan).length === 0) return <Page title={say('share.title')} back={{ href: '/plan' }}><p>{say('share.nothing')}</p></Page>
  return <Sharing plan={plan} />
}

function Sharing({ plan }: { plan: Plan }) {
  const say = useWords()
  const compose = useComposed(plan)
  const offered: Part[] = [...stepsWithWords(plan), 'lines']
  const [parts, setParts] = useState<Part[]>(offered)
  const [own, setOwn] = useState<string>()
  const [news, setNews] = useState('')
  const text = own ?? compose(parts)
  const people = linesOf(plan, 'helpers').flatMap(({ text: name, number }) => { const dial = dialOf(number); return dial ? [{ name: name || number, dial }] : [] })

  const share = () => void navigator.share({ text }).catch((problem: unknown) => {
    // Closing the sheet is an answer too.
    if (!(problem instanceof DOMException && problem.name === 'AbortError')) setNews(say('share.not-shared'))
  })
  const copy = () => void navigator.clipboard.writeText(text).then(() => setNews(say('share.copied')), () => setNews(say('share.not-copied')))

  return (
    <Page title={say('share.title')} lead={say('share.lead')} back={{ href: '/plan' }} seenBy={say('share.leaves')}>
      {own === undefined
        ? <Choices name="parts" legend={say('share.what')} many choices={offered.map((part) => ({ value: part, label: say(part === 'lines' ? 'share.lines' : `step.${part}`) }))} chosen={parts} onChoose={setParts} />
        : <p><button type="button" class="as-link" onClick={() => setOwn(undefined)}>{say('share.again')}</button></p>}
      <Area name="text" label={say('share.text')} value={text} rows={14} onValue={setOwn} />
      <div class="plan-deeds">
        {typeof navigator !== 'undefined' && 'share' in navigator && <Button icon="send" onClick={share}>{say('share.system')}</Button>}
        {people.map(({ name, dial }) => <LinkButton key={dial} kind="quiet" icon="message-square" href={smsHref({ dial, body: text })}>{say('share.sms-to', { name })}</LinkButton>)}
        {people.length === 0 && <LinkButton kind="quiet" icon="message-square" href={smsHref({ dial: '', body: text })}>{say('share.sms')}</LinkButton>}
        <Button kind="quiet" onClick={copy}>{say('share.copy')}</Button>
      </div>
      <Say>{news}</Say>
    </Page>
  )
}

/** Puts the chosen parts of the plan together as plain text. */
function useComposed(plan: Plan): (parts: readonly Part[]) => string {
  const say = useWords()
  const safety = useSay()
  const { country } = useHouse()
  const { first, emergency } = waysHere(country, say.language)
  const numbers = [
    ...first.flatMap(({ line, channel }) => ('number' in channel ? [`${lineName(line, safety)}: ${channel.kind === 'text' && channel.body ? `${channel.body} → ` : ''}${channel.number}`] : [])),
    ...(emergency ? [`${say('lines.danger')} ${emergency.numbers.join(' · ')}`] : []),
  ]
  return (parts) => textOf(say('share.opening'), parts.map((part) => (part === 'lines'
    ? { title: say('lines.title'), lines: numbers }
    : { title: say(`step.${part}`), lines: linesOf(plan, part).map(lineAsText) })))
}
