import { Icon } from './Icon.tsx'
import { useKitWords } from './kitWords.ts'

/** The way one came, above the title. */
export function BackLink({ href, label }: { href: string; label?: string | undefined }) {
  const words = useKitWords()
  return <p class="back"><a href={href}><Icon name="chevron-left" size={20} /><span>{label ?? words('back')}</span></a></p>
}
