import type { ComponentChildren } from 'preact'
import { Panes } from '../drawings/Panes.tsx'

/** Nothing here yet, and why that is all right. */
export function Empty({ title, action, children }: { title: string; action?: ComponentChildren; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <Panes on={2} of={3} />
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action && <div class="row">{action}</div>}
    </div>
  )
}
