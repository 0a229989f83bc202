import { LanguageList } from '#kit/parts/LanguageList.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { ReadingSettings } from '#kit/parts/ReadingSettings.tsx'
import { useIdentityWords } from './words.ts'

/** How pages look on this device, and the language. */
export function ReadingScreen() {
  const words = useIdentityWords()
  return (
    <Page title={words('reading.title')} back={{ href: '/me' }}>
      <h2>{words('language.title')}</h2>
      <LanguageList />
      <h2>{words('reading.look')}</h2>
      <ReadingSettings />
    </Page>
  )
}
