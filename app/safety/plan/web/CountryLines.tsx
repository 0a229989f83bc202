import { CallLink } from '#kit/parts/CallLink.tsx'
import { useHouse } from '#kit/house.ts'
import { now } from '#prelude/time.ts'
import { firstCall, firstText, freshness, helplinesOf, hrefOf, linesFor, type Way } from '../../helplines.ts'
import { EmergencyLinks } from '../../web/help/Emergency.tsx'
import { Facts, freshInWords, wayFacts, wayInWords } from '../../web/help/WayLink.tsx'
import { lineName, useSay } from '../../web/help/words.ts'
import { useWords } from './words.ts'

/** The first ways to reach somebody in the service's country: the line to call, the line to text, the emergency number. */
export function waysHere(country: string, language: string) {
  const at = now()
  const ways = linesFor(country, language, at)
  const call = firstCall(ways)
  const text = firstText(ways)
  return { at, first: [call, text].filter((way) => way !== undefined), emergency: helplinesOf(country)?.emergency ?? null }
}

/** The help lines of the country, which are in every plan by themselves. */
export function CountryLines() {
  const say = useWords()
  const safety = useSay()
  const { country } = useHouse()
  const { at, first, emergency } = waysHere(country, say.language)
  return (
    <div class="plan-lines">
      {first.map((way) => <Line key={way.id} way={way} at={at} facts={way.line === first[0]?.line && way !== first[0] ? [] : [lineName(way.line, safety), ...wayFacts(way, say.language, at, safety)]} />)}
      {emergency && <p class="plan-danger">{say('lines.danger')}<EmergencyLinks emergency={emergency} /></p>}
      <p class="no-print"><a href="/help">{say('lines.all')}</a></p>
    </div>
  )
}

/** A line that is closed, or that nobody has checked for 180 days, is not yellow: yellow means that a person answers. */
function Line({ way, at, facts }: { way: Way; at: Temporal.Instant; facts: string[] }) {
  const safety = useSay()
  const href = hrefOf(way)
  const isOld = freshness(way.line, at) === 'old'
  const all = isOld ? [...facts, freshInWords(way.line, at, safety)] : facts
  if (href && way.open !== 'closed' && !isOld) return <CallLink href={href} title={wayInWords(way, safety)}>{all.length > 0 && <Facts facts={all} />}</CallLink>
  return <p>{href ? <a href={href}>{wayInWords(way, safety)}</a> : wayInWords(way, safety)}<br /><small><Facts facts={all} /></small></p>
}
