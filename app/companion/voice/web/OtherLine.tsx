import { useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { useSafe } from '#vault/web/index.ts'
import { consentIn, withdrawConsent } from './consents.ts'
import { useWords } from './words.ts'
import './voice.css'

/** A line of the other program as it stands in the thread: marked, with the usual answer one tap away, and in the latest the way out as well. */
export function OtherLine({ text, model, usual, isLatest = true }: { text: string; model: string; usual: readonly string[]; isLatest?: boolean }) {
  const say = useWords()
  const safe = useSafe()
  const [shown, setShown] = useState(false)
  const [problem, setProblem] = useState(false)
  const never = () => void withdrawConsent(safe).then(() => setShown(true), () => setProblem(true))
  return (
    <div class="other-line">
      <p dir="auto">{text}</p>
      <p class="soft">{say('mark', { model })}</p>
      {shown && <div role="status"><p class="soft">{say('usual.shown')}</p>{usual.map((words, place) => <p key={place} dir="auto">{words}</p>)}</div>}
      <p class="row">
        {!shown && <Button kind="quiet" onClick={() => setShown(true)}>{say('usual')}</Button>}
        {isLatest && consentIn(safe) && <Button kind="quiet" onClick={never}>{say('never')}</Button>}
      </p>
      {problem && <p role="alert">{say('not-off')}</p>}
    </div>
  )
}

/** The quiet sign while the other program is asked: two seconds at most, and the usual answer stands already. */
export function AskingOther() {
  const say = useWords()
  return <p class="soft asking-other" aria-hidden="true">{say('waiting')}<span class="dots">…</span></p>
}
