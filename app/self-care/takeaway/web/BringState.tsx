import { Say } from '#kit/parts/Say.tsx'
import { Steps } from '#kit/parts/Steps.tsx'
import type { Id } from '#prelude/id.ts'
import type { Bringing } from './useBringing.ts'
import { useWords } from './words.ts'

type Props = { bringing: Bringing; onTakeBack(kept: readonly Id<'record'>[]): void }

/** How far it is, what came in, and the way to take it out again. */
export function BringState({ bringing, onTakeBack }: Props) {
  const say = useWords()
  const ended = bringing.state === 'before' || bringing.state === 'under way' ? undefined : bringing
  return (
    <>
      {bringing.state === 'under way' && <Steps at={bringing.at} of={bringing.of} label={say('bring.progress')} />}
      <Say tone={ended?.state === 'stopped' ? 'error' : 'done'}>{ended && say(`bring.${ended.state}`, { count: ended.kept.length, of: ended.of })}</Say>
      {ended && ended.kept.length > 0 && (
        <p class="row">
          <a href="/check-ins">{say('bring.see-check-ins')}</a><a href="/journal">{say('bring.see-journal')}</a>
          <button type="button" class="as-link" onClick={() => onTakeBack(ended.kept)}>{say('bring.take-back')}</button>
        </p>
      )}
    </>
  )
}
