import { useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { Field } from '#kit/parts/Field.tsx'
import { digitsOf } from '#identity/web/index.ts'
import { useVaultHere } from '../HereContext.ts'
import { useVaultWords } from '../words.ts'

/** Opens the vault with the PIN of this device. */
export function PinForm() {
  const words = useVaultWords()
  const here = useVaultHere()
  const [pin, setPin] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState(false)
  const open = async (event: Event) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setWrong(false)
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
    const opened = pin !== '' && await here.openWithPin(digitsOf(pin)).catch(() => false)
    if (opened) return
    setWrong(true)
    setPin('')
    setBusy(false)
    document.getElementById('pin')?.focus()
  }
  return (
    <form onSubmit={(event) => void open(event)}>
      <PinField name="pin" label={words('pin.label')} value={pin} onValue={setPin} error={wrong && words('pin.wrong')} />
      <div class="row"><Button busy={busy}>{words(busy ? 'enter.busy' : 'enter.open')}</Button></div>
    </form>
  )
}

type Props = { name: string; label: string; hint?: string; value: string; onValue(value: string): void; error?: string | false | undefined }

/** A PIN is typed unseen, on the keys for numbers, and no password manager offers to keep it. */
export const PinField = (props: Props) => <Field {...props} type="password" inputMode="numeric" autocomplete="off" dir="ltr" maxLength={24} />
