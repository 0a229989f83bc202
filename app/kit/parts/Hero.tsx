import type { ComponentChildren } from 'preact'

type Props = { title: string; lead?: ComponentChildren; drawing?: ComponentChildren; children?: ComponentChildren }

/** The head of the first screen: a large title, one main step, and a drawing beside the words or above them, never under. */
export function Hero({ title, lead, drawing, children }: Props) {
  return (
    <div class="hero">
      <div>
        <h1>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
        <div class="row">{children}</div>
      </div>
      {drawing}
    </div>
  )
}
