import { Icon, type IconName } from './Icon.tsx'
import { useKitWords } from './kitWords.ts'

export type Tab = { href: string; icon: IconName; label: string; here: boolean }

/** The main sections: a bar at the foot of a phone, a list at the side from 900 px. */
export function Tabs({ tabs }: { tabs: readonly Tab[] }) {
  const words = useKitWords()
  return (
    <nav class="tabs" aria-label={words('sections')}>
      <ul>
        {tabs.map(({ href, icon, label, here }) => (
          <li key={href}>
            <a href={href} aria-current={here ? 'page' : undefined}>
              <Icon name={icon} />
              <span>{label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
