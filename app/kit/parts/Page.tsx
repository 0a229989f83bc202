import type { ComponentChildren } from 'preact'
import { BackLink } from './BackLink.tsx'
import { WhoSees } from './WhoSees.tsx'

type Props = {
  title: ComponentChildren
  back?: { href: string; label?: string } | undefined
  lead?: ComponentChildren
  seenBy?: ComponentChildren
  drawing?: ComponentChildren
  aside?: ComponentChildren
  children?: ComponentChildren
}

/** One screen inside the shell: its one h1, what it is for, who sees what is written here, and perhaps a second column. */
export function Page({ title, back, lead, seenBy, drawing, aside, children }: Props) {
  return (
    <div class={aside ? 'screen wide' : 'screen'}>
      {back && <BackLink {...back} />}
      <div class="head">
        <div>
          <h1>{title}</h1>
          {lead && <p class="lead">{lead}</p>}
          {seenBy && <WhoSees>{seenBy}</WhoSees>}
        </div>
        {drawing}
      </div>
      {aside ? <div class="cols"><div>{children}</div><div>{aside}</div></div> : children}
    </div>
  )
}
