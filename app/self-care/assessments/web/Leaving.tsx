import type { Ref } from 'preact'
import { Button } from '#kit/parts/Button.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { useWords } from './words.ts'

/** Somebody would rather not answer a question: that ends the form unscored, since every question counts, and nothing is lost. */
export function Leaving({ onBack, onRemove, focus }: { onBack(): void; onRemove(): void; focus: Ref<HTMLElement> }) {
  const say = useWords()
  return (
    <section class="card">
      <h2 ref={focus as Ref<HTMLHeadingElement>} tabIndex={-1}>{say('leave.title')}</h2>
      <p>{say('leave.what')}</p>
      <div class="row">
        <LinkButton href="/assessments?done=left">{say('leave.leave')}</LinkButton>
        <Button kind="quiet" onClick={onBack}>{say('leave.back')}</Button>
        <Button kind="quiet" onClick={onRemove}>{say('leave.remove')}</Button>
      </div>
    </section>
  )
}
