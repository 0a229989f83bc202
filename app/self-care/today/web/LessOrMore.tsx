import { Button } from '#kit/parts/Button.tsx'
import { useTodayWords } from './words.ts'

/** Less on the page in a hard week, by choice: asked about once, taken back with one tap. */
export function LessOrMore({ less, ask, onChoose }: { less: boolean; ask: boolean; onChoose: (less: boolean) => void }) {
  const say = useTodayWords()
  if (less) return <p class="row"><span class="soft">{say('week.is')}</span> <button type="button" class="as-link" onClick={() => onChoose(false)}>{say('week.everything')}</button></p>
  if (!ask) return <p><button type="button" class="as-link" onClick={() => onChoose(true)}>{say('week.quiet')}</button></p>
  return <div class="card"><p>{say('week.offer')}</p><p class="row"><Button kind="quiet" onClick={() => onChoose(true)}>{say('week.quiet')}</Button></p></div>
}
