import type { ComponentChildren } from 'preact'

/** Rows between hairlines; `across` sets them side by side from 900 px. */
export function List({ across, label, children }: { across?: boolean; label?: string; children: ComponentChildren }) {
  // Safari forgets that a list without bullets is a list unless told.
  return <ul class={across ? 'list beside' : 'list'} role="list" aria-label={label}>{children}</ul>
}
