import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { Page } from '#kit/parts/Page.tsx'
import type { AgeBand } from '#identity/person.ts'
import { useVaultWords, type VaultKey } from '../words.ts'

/** No account at this age, and all that is there without one. Nothing was kept. */
export function TooYoung({ lowest, onBack }: { lowest: AgeBand; onBack(): void }) {
  const words = useVaultWords()
  const back = (event: Event) => {
    event.preventDefault()
    onBack()
  }
  return (
    <Page title={words('young.title')} lead={words(`young.from-${lowest}` as VaultKey)}>
      <p>{words('young.kept')}</p>
      <div class="row"><LinkButton kind="human" href="/help">{words('young.help')}</LinkButton></div>
      <h2>{words('young.there-title')}</h2>
      <ul>
        <li>{words('young.there-lines')}</li>
        <li>{words('young.there-breathe')}</li>
        <li>{words('young.there-adult')}</li>
      </ul>
      <p><a href="/start" onClick={back}>{words('young.back')}</a></p>
    </Page>
  )
}
