import type { Emergency, Way } from '../../helplines.ts'
import { firstCall, firstText, nextLine } from '../../helplines.ts'
import { EmergencyLinks } from './Emergency.tsx'
import { Fold } from './Fold.tsx'
import { WayLink } from './WayLink.tsx'
import { type Key, useSay } from './words.ts'

type Props = { ways: Way[]; emergency: Emergency | null }

/** What to do when nobody picks up, in the order in which it helps. Open from the start. */
export function NobodyPicksUp({ ways, emergency }: Props) {
  const say = useSay()
  const first = firstCall(ways)
  const next = first && nextLine(ways, first.id)
  const text = firstText(ways)
  return (
    <Fold title={say('nobody.title')} open>
      <ol>
        {first && <li>{say('nobody.wait')}</li>}
        {next?.channel.kind === 'call' ? <li>{say('nobody.next')} <WayLink way={next} /></li> : first && <li>{say('nobody.again')}</li>}
        {text && <li>{say('nobody.text')} <WayLink way={text} /></li>}
        <li>{say('nobody.tell')}</li>
        {emergency && <li>{say('nobody.emergency')}<EmergencyLinks emergency={emergency} /></li>}
        <li>{say('nobody.place')}</li>
      </ol>
    </Fold>
  )
}

const happens = ['happens.first', 'happens.ask', 'happens.silence', 'happens.end', 'happens.help', 'happens.trace'] as const
const other = ['other.ask', 'other.listen', 'other.stay', 'other.means', 'other.call'] as const
const breathe = ['breathe.sit', 'breathe.in', 'breathe.out', 'breathe.repeat', 'breathe.stop', 'breathe.here'] as const

function Said({ title, keys, ordered, id }: { title: Key; keys: readonly Key[]; ordered?: boolean; id?: string }) {
  const say = useSay()
  const items = keys.map((key) => <li>{say(key)}</li>)
  return <Fold title={say(title)} id={id}>{ordered ? <ol>{items}</ol> : <ul>{items}</ul>}</Fold>
}

/** What happens when one calls, so that the first ring is less of a leap. */
export const WhatHappens = () => <Said title="happens.title" keys={happens} />
/** For whoever worries about somebody else. */
export const SomeoneElse = () => <Said id="other" title="other.title" keys={other} />
/** A slow breath in plain text: no picture, no script. */
export const StayAndBreathe = () => <Said id="breathe" title="breathe.title" keys={breathe} ordered />

/** Where the safety plan is: on the person's own device, so a page without script can only point to it. */
export function SafetyPlan() {
  const say = useSay()
  return (
    <Fold title={say('plan.title')}>
      <p>{say('plan.where')}</p>
      <p>{say('plan.none')}</p>
    </Fold>
  )
}

/** The way to one's own plan, for a device that is known to hold one. */
export function YourPlan() {
  const say = useSay()
  return <p><a class="button" href="/plan">{say('plan.open')}</a></p>
}
