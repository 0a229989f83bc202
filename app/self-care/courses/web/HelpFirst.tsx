import { Button } from '#kit/parts/Button.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import type { First } from '#practice/proposal.ts'
import { useWords, type Key } from './words.ts'

/** Before any course: what was heard, and the way to people who can help now. It stays until the person goes on; coming back from the help lines leads here again. */
export function HelpFirst({ first, onGoOn }: { first: readonly First[]; onGoOn: () => void }) {
  const say = useWords()
  return (
    <>
      <p class="lead">{say('first.thanks')}</p>
      {first.map((one) => <p key={one}>{say(`first.${one}` as Key)}</p>)}
      <section class="card" aria-labelledby="talk">
        <h2 id="talk">{say('first.ask')}</h2>
        <p>{say('first.limit')}</p>
        <div class="stack">
          <LinkButton href="/help" kind="human" icon="phone" wide>{say('help-now')}</LinkButton>
          {first.some((one) => one === 'danger' || one === 'answers') && <LinkButton href="/plan" kind="quiet" icon="shield" wide>{say('first.plan')}</LinkButton>}
        </div>
      </section>
      <p>{say('first.stay')}</p>
      <Button kind="quiet" onClick={onGoOn}>{say('first.on')}</Button>
    </>
  )
}
