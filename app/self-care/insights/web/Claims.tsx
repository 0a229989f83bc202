import type { Claim } from '#insights/claims.ts'
import type { FactorSettings } from '../../factors.ts'
import { daysToGo, howMuch, LEAST_DAYS, type Known } from '../insight.ts'
import { ClaimCard } from './ClaimCard.tsx'
import { factorNames } from './factorNames.ts'
import { inSteps } from './figures.ts'
import { Twin } from './Twin.tsx'
import { useWords } from './words.ts'

type Props = { claims: readonly Claim[]; known: Known | null; settings: FactorSettings; onHide(factor: string): void }

/** What goes with the mood; or that nothing stands out; or how many days it still takes. */
export function Claims({ claims, known, settings, onHide }: Props) {
  const say = useWords()
  const told = claims.flatMap((claim) => { const names = factorNames(claim.factor, settings, say); return names ? [{ claim, names }] : [] })
  return (
    <section aria-labelledby="with">
      <h2 id="with">{say('with.title')}</h2>
      {told.length === 0 ? <NothingYet known={known} settings={settings} /> : (
        <>
          {told.map(({ claim }) => <ClaimCard key={claim.factor} claim={claim} settings={settings} onHide={() => onHide(claim.factor)} />)}
          <Twin caption={say('with.title')} heads={[say('table.what'), say('table.mood'), say('table.steps'), say('table.range'), say('table.days')]} rows={told.map(({ claim: { factor, direction, strength, low, high, days }, names }) => ({
            key: factor,
            cells: [names.name, say(`how.${direction}.${howMuch(strength)}`), inSteps(strength, say), say('table.from-to', { low: inSteps(low, say), high: inSteps(high, say) }), say('number', { count: days })],
          }))} />
        </>
      )}
    </section>
  )
}

function NothingYet({ known, settings }: Pick<Props, 'known' | 'settings'>) {
  const say = useWords()
  const left = daysToGo(known)
  if (left === 0 || known === null) return <p>{say('none.stands-out')}</p>
  const most = known.most && factorNames(known.most.factor, settings, say) ? known.most : null
  return (
    <>
      <p>{say('few.not-enough', { least: LEAST_DAYS })}</p>
      <p>{say('few.so-far', { days: known.days })} {most && say('few.most', { name: factorNames(most.factor, settings, say)!.name, days: most.days })}</p>
      <p>{say('few.to-go', { left })}</p>
      <p class="row"><a href="/today">{say('few.check-in')}</a><a href="/check-ins/factors">{say('few.choose')}</a></p>
    </>
  )
}
