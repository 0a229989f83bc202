import { languages } from '#prelude/languages.ts'
import { useLanguage } from '../words.tsx'
import { Icon } from './Icon.tsx'
import { useKitWords } from './kitWords.ts'

/** The languages by their own names, as plain links to the same page (or `path`). A name, never a flag. */
export function LanguageList({ path = '' }: { path?: string }) {
  const words = useKitWords()
  const { language } = useLanguage()
  return (
    <nav class="languages" aria-label={words('language')}>
      <Icon name="globe" />
      <ul role="list">
        {Object.entries(languages).map(([tag, { name }]) => (
          <li key={tag}>
            <a href={`${path}?lang=${tag}`} hreflang={tag} lang={tag} aria-current={tag === language ? 'true' : undefined}>
              {tag === language && <Icon name="check" size={20} />}
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
