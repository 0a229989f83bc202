import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { useWords } from './words.ts'

/** Two quiet offers beside an answer that asks for them, at once; nothing pops up, and the form stays where it is. */
export function TalkLine() {
  const say = useWords()
  return (
    <section class="card" aria-label={say('safety.label')}>
      <p>{say('safety.ask')}</p>
      <p class="row"><LinkButton href="/help" kind="human" icon="phone">{say('safety.talk')}</LinkButton><a href="/plan">{say('safety.plan')}</a></p>
    </section>
  )
}
