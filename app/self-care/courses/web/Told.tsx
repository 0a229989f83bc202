import type { ComponentChildren } from 'preact'
import { dirOf } from '#prelude/languages.ts'
import { useWords } from './words.ts'

/** Words that come with a course or a card: marked as what they are where they are in another language than the screen. */
export function Told({ of, children }: { of: { language: string }; children: ComponentChildren }) {
  const { language } = useWords()
  return of.language === language ? <>{children}</> : <span lang={of.language} dir={dirOf(of.language)}>{children}</span>
}
