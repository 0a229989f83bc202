import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'

/** Says in one sentence who can read what is written here. */
export function WhoSees({ children }: { children: ComponentChildren }) {
  return <p class="who"><Icon name="eye" size={20} /><span>{children}</span></p>
}
