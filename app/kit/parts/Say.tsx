import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'

/** A line of news, read out politely and never taken away by a clock. Keep it on the page empty, so that its filling is noticed. */
export function Say({ tone = 'plain', children }: { tone?: 'plain' | 'done' | 'error'; children?: ComponentChildren }) {
  return (
    <p class={`news ${tone}`} role="status">
      {children && tone !== 'plain' && <Icon name={tone === 'done' ? 'check' : 'info'} size={20} />}
      {children && <span>{children}</span>}
    </p>
  )
}
