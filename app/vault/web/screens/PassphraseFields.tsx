import { useState } from 'preact/hooks'
import { Field } from '#kit/parts/Field.tsx'
import { useVaultWords } from '../words.ts'

type Props = {
  name: string
  passphrase: string
  onName(value: string): void
  onPassphrase(value: string): void
  fresh?: boolean
  errors?: { name?: string | undefined; passphrase?: string | undefined }
}

/** Sign-in name and passphrase, with a way to see what one types. `fresh` where they are being chosen. */
export function PassphraseFields({ name, passphrase, onName, onPassphrase, fresh = false, errors = {} }: Props) {
  const words = useVaultWords()
  const [seen, setSeen] = useState(false)
  return (
    <>
      <Field name="sign-in-name" label={words('pass.name')} hint={fresh && words('pass.name-hint')} value={name} onValue={onName} error={errors.name}
        autocomplete="username" autocapitalize="none" spellcheck={false} dir="auto" maxLength={200} />
      <Field name="passphrase" label={words('pass.passphrase')} hint={fresh && words('pass.passphrase-hint')} value={passphrase} onValue={onPassphrase} error={errors.passphrase}
        type={seen ? 'text' : 'password'} autocomplete={fresh ? 'new-password' : 'current-password'} autocapitalize="none" spellcheck={false} dir="auto" />
      <p><button type="button" class="as-link" aria-pressed={seen} onClick={() => setSeen(!seen)}>{words(seen ? 'pass.hide' : 'pass.show')}</button></p>
    </>
  )
}
