import type { IconName } from '../parts/Icon.tsx'
import type { Specimens } from './specimens.ts'

export const icons = ['sun', 'message-circle', 'waves', 'users', 'calendar', 'user'] as const satisfies IconName[]

export const tabsOf = ({ tabs }: Specimens) => icons.map((icon, place) => ({ href: `#tab-${place}`, icon, label: tabs[place]!, here: place === 0 }))
