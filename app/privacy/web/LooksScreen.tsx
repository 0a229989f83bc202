import { useAsk } from '#kit/call.ts'
import { Button } from '#kit/parts/Button.tsx'
import { Empty } from '#kit/parts/Empty.tsx'
import { List } from '#kit/parts/List.tsx'
import { ListRow } from '#kit/parts/ListRow.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { listLooks } from '../api.ts'
import { deedKey } from './deeds.ts'
import { useRefusals } from './refusals.ts'
import { whenIn } from './when.ts'
import { usePrivacyWords } from './words.ts'

/** What was done with one's things, and by whom, newest first. */
export function LooksScreen() {
  const words = usePrivacyWords()
  const refusals = useRefusals({}, words)
  const { answer, again } = useAsk(listLooks, {})
  const looks = answer?.ok ? answer.value.looks : []
  return (
    <Page title={words('looked.title')} back={{ href: '/me' }} lead={words('looked.lead')}>
      <Say tone={answer && !answer.ok ? 'error' : 'plain'}>{answer === undefined ? words('looked.loading') : !answer.ok && refusals(answer.refusal)}</Say>
      {answer && !answer.ok && <div class="row"><Button kind="quiet" onClick={again}>{words('again')}</Button></div>}
      {answer?.ok && looks.length === 0 && <Empty title={words('looked.none')} />}
      {looks.length > 0 && (
        <List label={words('looked.title')}>
          {looks.map(({ at, deed, by }, place) => (
            <ListRow key={looks.length - place} icon={by === 'somebody' ? 'eye' : by === 'house' ? 'settings' : 'user'} title={words(`by.${by}`)} note={whenIn(words.language, at)}>
              <p>{words(deedKey(deed))}</p>
            </ListRow>
          ))}
        </List>
      )}
      {answer?.ok && <p class="soft">{words('looked.sealed')}</p>}
    </Page>
  )
}
