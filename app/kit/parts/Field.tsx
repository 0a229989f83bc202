import type { ComponentChildren, JSX } from 'preact'
import { FieldText, described } from './FieldText.tsx'

type Props = Omit<JSX.IntrinsicElements['input'], 'class' | 'label' | 'disabled' | 'placeholder' | 'type' | 'name' | 'id'> & {
  name: string
  label: ComponentChildren
  id?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'password' | 'number' | 'date' | 'time' | 'search' | 'url' | undefined
  hint?: ComponentChildren
  error?: ComponentChildren
  optional?: boolean | undefined
  onValue?: ((value: string) => void) | undefined
}

/** One line to fill in, with its label above and its hint before the line, where nobody has to remember it. */
export function Field({ name, label, id = name, type = 'text', hint, error, optional, onValue, ...rest }: Props) {
  const typed = onValue && { onInput: (event: { currentTarget: HTMLInputElement }) => onValue(event.currentTarget.value) }
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <FieldText id={id} label={label} hint={hint} error={error} optional={optional} />
      <input {...({ ...rest, type } as object)} {...typed} {...described(id, hint, error)} id={id} name={name} />
    </div>
  )
}
