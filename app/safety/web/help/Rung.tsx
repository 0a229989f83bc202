import type { Instant } from '#prelude/time.ts'
import { type Emergency, firstText, type Rung, type Way } from '../../helplines.ts'
import { EmergencyLinks } from './Emergency.tsx'
import { Facts, WayLink, wayFacts } from './WayLink.tsx'
import { lineName, useSay } from './words.ts'

type Props = { rung: Rung; ways: Way[]; emergency: Emergency | null; now: Instant }

/** What to do after nobody answered: the next line where there is one, and one step that does not need it. */
export function RungView({ rung: { way, step }, ways, emergency, now }: Props) {
  const say = useSay()
  return (
    <>
      {way && (
        <p>{say('answered.next')} <WayLink way={way} /><br /><small><Facts facts={[lineName(way.line, say), ...wayFacts(way, say.language, now, say)]} /></small></p>
      )}
      <p>{say(way ? 'answered.also' : 'answered.next')}</p>
      <p><StepView step={step} ways={ways} emergency={emergency} /></p>
    </>
  )
}

function StepView({ step, ways, emergency }: { step: Rung['step']; ways: Way[]; emergency: Emergency | null }) {
  const say = useSay()
  const text = firstText(ways)
  switch (step) {
    case 'text': return <>{say('nobody.text')} {text && <WayLink way={text} />}</>
    case 'emergency': return <EmergencyLinks emergency={emergency} />
    case 'tell': return <>{say('nobody.tell')}</>
    case 'place': return <>{say('nobody.place')}</>
  }
}
