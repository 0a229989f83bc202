import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { useIdentityWords } from './words.ts'

/** An address that leads nowhere: says so, and shows two ways on. */
export function NothingHereScreen() {
  const words = useIdentityWords()
  return (
    <Page title={words('nothing.title')} lead={words('nothing.lead')}>
      <p class="row"><LinkButton href="/">{words('nothing.home')}</LinkButton></p>
    </Page>
  )
}
