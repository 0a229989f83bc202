import type { Instant } from '#prelude/time.ts'
import { type Emergency, type Rung, type Way } from '../../helplines.ts'
import { RungView } from './Rung.tsx'
import { WayLink } from './WayLink.tsx'
import { useSay } from './words.ts'

type Props = { rungs: Rung[]; first: Way | undefined; ways: Way[]; emergency: Emergency | null; now: Instant }

/** "Did someone answer?" without script: each answer is a link to a part of the page that shows only when it is the target. */
export function Answered({ rungs, first, ways, emergency, now }: Props) {
  const say = useSay()
  return (
    <section class="asked" aria-labelledby="asked">
      <h2 id="asked">{say('answered.title')}</h2>
      <p class="row"><a class="button" href="#stay">{say('answered.yes')}</a><a class="button" href="#next">{say('answered.no')}</a></p>
      <p class="after" id="stay" tabIndex={-1}>{say('answered.stay')}</p>
      {rungs.map((rung, place) => (
        <div class="after" id={place === 0 ? 'next' : `next-${place}`} tabIndex={-1}>
          <p>{say('answered.hard')}</p>
          <RungView rung={rung} ways={ways} emergency={emergency} now={now} />
          {place + 1 < rungs.length
            ? <p><a class="button" href={`#next-${place + 1}`}>{say('answered.still-no')}</a></p>
            : first && <p>{say('answered.start-again')} <WayLink way={first} /></p>}
        </div>
      ))}
    </section>
  )
}
