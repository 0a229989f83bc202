import { LanguageList } from '#kit/parts/LanguageList.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { useIdentityWords } from './words.ts'

/** The languages, on a page of their own. */
export function LanguageScreen() {
  const words = useIdentityWords()
  return (
    <Page title={words('language.title')} back={{ href: '/' }} lead={words('language.lead')}>
      <LanguageList path="/" />
    </Page>
  )
}
