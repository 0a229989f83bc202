import type { Instant } from '#prelude/time.ts'
import { type Emergency, freshness, type Line, type Way } from '../../helplines.ts'
import { EmergencyLinks } from './Emergency.tsx'
import { Fold } from './Fold.tsx'
import { Facts, freshInWords, WayLink, wayFacts } from './WayLink.tsx'
import { countryName, lineName, sourceInWords, useSay } from './words.ts'

type Props = { country: string; ways: Way[]; emergency: Emergency | null; now: Instant; serviceName: string }

/** Every line of the country with its hours, where it comes from, and when somebody last checked it. */
export function AllLines({ country, ways, emergency, now, serviceName }: Props) {
  const say = useSay()
  const lines = [...new Set(ways.map(({ line }) => line))].toSorted((a, b) => Number(a.audience !== 'everyone') - Number(b.audience !== 'everyone'))
  return (
    <Fold title={say('lines.title', { country: countryName(country, say.language) })}>
      <ul class="lines">
        {lines.map((line) => <LineRow line={line} ways={ways.filter((way) => way.line === line)} now={now} />)}
        {emergency && <li class={look(emergency, now)}>
          <b>{say('lines.emergency')}</b>
          <p><EmergencyLinks emergency={emergency} /></p>
          <Proof entry={emergency} now={now} />
        </li>}
      </ul>
      <p>{say('lines.run', { service: serviceName })}</p>
    </Fold>
  )
}

function LineRow({ line, ways, now }: { line: Line; ways: Way[]; now: Instant }) {
  const say = useSay()
  const about = [...(line.cost === 'free' ? [say('cost.free')] : []), ...(line.notes ?? []).map((note) => say(`note.${note}`))]
  return (
    <li class={look(line, now)}>
      <b><bdi>{lineName(line, say)}</bdi></b>
      {ways.map((way) => <p><WayLink way={way} /><br /><small><Facts facts={wayFacts(way, say.language, now, say)} /></small></p>)}
      {about.length > 0 && <p><small><Facts facts={about} /></small></p>}
      <Proof entry={line} now={now} />
    </li>
  )
}

function Proof({ entry, now }: { entry: Line | Emergency; now: Instant }) {
  const say = useSay()
  return <p><small>{freshInWords(entry, now, say)}. {say('source.is', { source: sourceInWords(entry.source, say) })}</small></p>
}

const look = (entry: Line | Emergency, now: Instant) => (freshness(entry, now) === 'old' ? 'old' : undefined)
