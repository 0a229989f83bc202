import { useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { useVaultWords } from '../words.ts'

/** The new code in its seven groups, to be written down, printed or copied. */
export function CodeShown({ code, onNext, onStop }: { code: string; onNext(): void; onStop(): void }) {
  const words = useVaultWords()
  const [copied, setCopied] = useState<'yes' | 'no'>()
  const copy = () => void navigator.clipboard.writeText(code).then(() => setCopied('yes'), () => setCopied('no'))
  return (
    <>
      <p>{words('code.write')}</p>
      <ol class="groups" dir="ltr" role="list">{code.split('-').map((group, place) => <li key={place}><b>{group}</b></li>)}</ol>
      <p>{words('code.where')}</p>
      <Say tone={copied === 'no' ? 'error' : 'done'}>{copied && words(copied === 'yes' ? 'code.copied' : 'code.not-copied')}</Say>
      <div class="row">
        <Button onClick={onNext}>{words('code.next')}</Button>
        <Button kind="quiet" icon="printer" onClick={() => print()}>{words('code.print')}</Button>
        <Button kind="quiet" onClick={copy}>{words('code.copy')}</Button>
        <Button kind="quiet" onClick={onStop}>{words('not-now')}</Button>
      </div>
    </>
  )
}
