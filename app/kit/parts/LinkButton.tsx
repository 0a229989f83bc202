import type { ComponentChildren, JSX } from 'preact'
import { type ButtonKind, buttonClass } from './Button.tsx'
import { Icon, type IconName } from './Icon.tsx'

type Props = Omit<JSX.IntrinsicElements['a'], 'class' | 'icon' | 'href' | 'children'> & {
  href: string
  kind?: ButtonKind | undefined
  icon?: IconName | undefined
  wide?: boolean | undefined
  children: ComponentChildren
}

/** A link that looks like a button, for a main step that leads elsewhere. */
export function LinkButton({ href, kind = 'primary', icon, wide, children, ...rest }: Props) {
  return <a {...(rest as object)} href={href} class={buttonClass(kind, wide)}>{icon && <Icon name={icon} />}<span>{children}</span></a>
}
