import type { ComponentChildren, JSX } from 'preact'
import { Icon, type IconName } from './Icon.tsx'
import { useKitWords } from './kitWords.ts'

/** `human` is lamp yellow and leads to a human being, now: nothing else may use it. */
export type ButtonKind = 'primary' | 'quiet' | 'human' | 'danger'

type Props = Omit<JSX.IntrinsicElements['button'], 'disabled' | 'class' | 'icon' | 'kind' | 'wide' | 'onClick' | 'children'> & {
  kind?: ButtonKind | undefined
  icon?: IconName | undefined
  wide?: boolean | undefined
  busy?: boolean | undefined
  onClick?: ((event: MouseEvent) => void) | undefined
  children: ComponentChildren
}

/** A button, never disabled: while `busy` it keeps the focus, says so, and ignores further presses. */
export function Button({ kind = 'primary', icon, wide, busy, onClick, type, children, ...rest }: Props) {
  const words = useKitWords()
  const press = (event: MouseEvent) => (busy ? event.preventDefault() : onClick?.(event))
  return (
    <button {...rest} type={type ?? (onClick ? 'button' : 'submit')} class={buttonClass(kind, wide)} aria-busy={busy ? 'true' : undefined} onClick={press}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {busy && <span class="busy">{words('wait')}</span>}
    </button>
  )
}

export const buttonClass = (kind: ButtonKind, wide: boolean | undefined) => `button ${kind}${wide ? ' all' : ''}`
