import { List } from '#kit/parts/List.tsx'
import { ListRow } from '#kit/parts/ListRow.tsx'
import type { FactorSettings } from '../../factors.ts'
import { CHANGES, HOURS } from '../insight.ts'
import { Changes } from './Changes.tsx'
import { Claims } from './Claims.tsx'
import { factorNames } from './factorNames.ts'
import { Hours } from './Hours.tsx'
import type { Found } from './useInsights.ts'
import { useWords, type SayIn } from './words.ts'

type Props = {
  found: Found
  settings: FactorSettings
  hidden: readonly string[]
  today: Temporal.PlainDate
  onHide(name: string): void
  onShow(name: string): void
}

/** All that was found, how sure it is, and what the person did not want to be told. */
export function Findings({ found, settings, hidden, today, onHide, onShow }: Props) {
  const say = useWords()
  const { claims, hours, changes, failed } = found
  if (failed) return <p role="status">{say('failed')}</p>
  if (!claims) return <p role="status">{say('counting')}</p>
  const isSaid = claims.claims.length > 0 || (hours?.hours.length ?? 0) > 0 || (changes?.changes.length ?? 0) > 0
  return (
    <>
      <Claims {...claims} settings={settings} onHide={onHide} />
      {changes && !hidden.includes(CHANGES) && <Changes changes={changes.changes} today={today} onHide={() => onHide(CHANGES)} />}
      {hours && !hidden.includes(HOURS) && <Hours hours={hours.hours} onHide={() => onHide(HOURS)} />}
      {isSaid && <HowSure />}
      {hidden.length > 0 && (
        <section aria-labelledby="hidden">
          <h2 id="hidden">{say('hidden.title')}</h2>
          <List label={say('hidden.title')}>
            {hidden.map((one) => <ListRow key={one} title={<bdi>{hiddenName(one, settings, say)}</bdi>} action={<button type="button" class="as-link" aria-label={say('hidden.show-one', { name: hiddenName(one, settings, say) })} onClick={() => onShow(one)}>{say('hidden.show')}</button>} />)}
          </List>
        </section>
      )}
      <p class="row no-print"><a href="/helped">{say('to.helped')}</a><a href="/goals">{say('to.goals')}</a><a href="/check-ins">{say('to.check-ins')}</a></p>
    </>
  )
}

const hiddenName = (one: string, settings: FactorSettings, say: SayIn): string =>
  (one === HOURS ? say('hours.title') : one === CHANGES ? say('changes.title') : factorNames(one, settings, say)?.name ?? say('name.removed'))

/** How far all this can be believed, in plain sentences; where every "How sure is that?" leads. */
function HowSure() {
  const say = useWords()
  return (
    <section id="sure" aria-labelledby="sure-title" tabIndex={-1}>
      <h2 id="sure-title">{say('sure.title')}</h2>
      <ul>{(['sure.cause', 'sure.chance', 'sure.range', 'sure.drift', 'sure.silence', 'sure.gaps'] as const).map((key) => <li key={key}>{say(key)}</li>)}</ul>
    </section>
  )
}
