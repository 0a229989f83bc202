import type { ComponentChildren, JSX } from 'preact'
import { FieldText, described } from './FieldText.tsx'
import { useKitWords } from './kitWords.ts'
import { type Saved, SavedState } from './SavedState.tsx'

type Props = Omit<JSX.IntrinsicElements['textarea'], 'class' | 'label' | 'disabled' | 'placeholder' | 'name' | 'id' | 'value'> & {
  name: string
  label: ComponentChildren
  id?: string | undefined
  value?: string | undefined
  hint?: ComponentChildren
  error?: ComponentChildren
  optional?: boolean | undefined
  /** Characters that may be written. Too many are counted, never cut off. */
  most?: number | undefined
  saved?: Saved | undefined
  onValue?: ((value: string) => void) | undefined
}

/** Room to write, with how much is used and whether it is kept. */
export function Area({ name, label, id = name, value, hint, error, optional, most, saved, onValue, rows = 5, ...rest }: Props) {
  const typed = onValue && { onInput: (event: { currentTarget: HTMLTextAreaElement }) => onValue(event.currentTarget.value) }
  const foot = most === undefined && !saved ? undefined : `${id}-foot`
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <FieldText id={id} label={label} hint={hint} error={error} optional={optional} />
      <textarea {...(rest as object)} {...typed} {...described(id, hint, error, foot)} id={id} name={name} rows={rows} value={value} dir="auto" />
      {foot && (
        <div class="under" id={foot}>
          {saved && <SavedState saved={saved} />}
          {most !== undefined && <Count used={value?.length ?? 0} most={most} />}
        </div>
      )}
    </div>
  )
}

function Count({ used, most }: { used: number; most: number }) {
  const words = useKitWords()
  return <p class="soft">{used > most ? words('overCount', { over: used - most }) : words('count', { used, most })}</p>
}
