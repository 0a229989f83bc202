import { Card } from '#kit/parts/Card.tsx'
import type { Also, Claim } from '#insights/claims.ts'
import type { FactorSettings } from '../../factors.ts'
import { howMuch, isAmount } from '../insight.ts'
import { factorNames } from './factorNames.ts'
import { inSteps } from './figures.ts'
import { useWords, type Key, type SayIn } from './words.ts'

type Props = { claim: Claim; settings: FactorSettings; onHide(): void }

/** One thing that goes with the mood: a sentence, how large, from how many days, what else could explain it, that it may be chance, and a way not to be told. */
export function ClaimCard({ claim, settings, onHide }: Props) {
  const say = useWords()
  const { factor, direction, days, strength, low, high, also } = claim
  const names = factorNames(factor, settings, say)
  if (!names) return null
  return (
    <Card as="article" title={claimSentence(claim, names.on, say)} level={3}>
      <p>{say(isAmount(factor) ? 'size.amount' : 'size.yes', { strength: inSteps(strength, say), low: inSteps(low, say), high: inSteps(high, say) })} {say('days', { days })}</p>
      <p><b>{say('else.title')}</b></p>
      <ul>{also.filter((one) => one !== 'chance').flatMap((one) => elseInWords(one, direction, settings, say)).map((one) => <li key={one}>{one}</li>)}</ul>
      <p>{say(also.includes('chance') ? 'chance.close' : 'chance.always')} <a href="#sure">{say('sure.link')}</a></p>
      <p class="row no-print"><button type="button" class="as-link" aria-label={say('hide.one', { name: names.name })} onClick={onHide}>{say('hide')}</button></p>
    </Card>
  )
}

/** The claim in one sentence that says with, and never because. */
const claimSentence = ({ direction, strength }: Claim, on: string, say: SayIn): string => say('claim', { on, how: say(`how.${direction}.${howMuch(strength)}`) })

function elseInWords(one: Also, direction: Claim['direction'], settings: FactorSettings, say: SayIn): string[] {
  const other = /^other-factor:(.+)$/s.exec(one)?.[1]
  if (other !== undefined) {
    const name = factorNames(other, settings, say)?.name
    return name === undefined ? [] : [say('else.other-factor', { name })]
  }
  return [one === 'reverse' ? say(`else.reverse.${direction}`) : say(`else.${one}` as Key)]
}
