import { useContext } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { LookingContext } from './LookingContext.ts'
import { useWords } from './words.ts'

/** Before the total: what was heard, and whether somebody is wanted now. It stays until the person goes on; coming back from the help lines leads here again. */
export function SafetyStep({ onGoOn }: { onGoOn(): void }) {
  const say = useWords()
  const { somebodyLooks } = useContext(LookingContext)
  return (
    <>
      <p class="lead">{say('safety.heard')}</p>
      <section class="card" aria-labelledby="talk">
        <h2 id="talk">{say('safety.ask')}</h2>
        <p>{say(somebodyLooks ? 'safety.looked' : 'safety.limit')}</p>
        <div class="stack">
          <LinkButton href="/help" kind="human" icon="phone" wide>{say('safety.lines')}</LinkButton>
          <LinkButton href="/plan" kind="quiet" icon="shield" wide>{say('safety.plan')}</LinkButton>
        </div>
      </section>
      <p>{say('safety.stay')}</p>
      <Button kind="quiet" onClick={onGoOn}>{say('safety.on')}</Button>
    </>
  )
}
