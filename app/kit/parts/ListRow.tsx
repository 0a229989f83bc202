import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './Icon.tsx'

type Props = {
  title: ComponentChildren
  href?: string | undefined
  icon?: IconName | undefined
  note?: ComponentChildren
  action?: ComponentChildren
  children?: ComponentChildren
}

/** One row of a List: a bold title (the link, when there is a way on), a note below in the second voice, an action at the end. */
export function ListRow({ title, href, icon, note, action, children }: Props) {
  return (
    <li>
      {icon && <Icon name={icon} />}
      <div class="said">
        {href === undefined ? <b>{title}</b> : <a class="door" href={href}>{title}</a>}
        {note && <p class="soft">{note}</p>}
        {children}
      </div>
      {action && <div class="go">{action}</div>}
    </li>
  )
}
