import { useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { Field } from '#kit/parts/Field.tsx'
import { isGroupOf } from '../ways/isgroupof.ts'
import { useVaultWords } from '../words.ts'

type Props = { code: string; group: number; busy: boolean; onRight(): void; onBack(): void }

/** Asks for one group of the code, so that a code nobody wrote down never counts as a way in. */
export function CodeCheck({ code, group, busy, onRight, onBack }: Props) {
  const words = useVaultWords()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const check = (event: Event) => {
    event.preventDefault()
    const right = isGroupOf(code, group, typed)
    setWrong(!right)
    if (right && !busy) onRight()
  }
  return (
    <form onSubmit={check}>
      <Field name="code-group" label={words('code.group', { group })} hint={words('code.group-hint')} value={typed} onValue={setTyped} error={wrong && words('code.group-wrong')}
        autocomplete="off" autocapitalize="characters" spellcheck={false} dir="ltr" maxLength={12} />
      <div class="row"><Button busy={busy}>{words('code.keep')}</Button><Button kind="quiet" onClick={onBack}>{words('code.see-again')}</Button></div>
    </form>
  )
}
