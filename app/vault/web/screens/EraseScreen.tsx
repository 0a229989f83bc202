import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useTell } from '#kit/call.ts'
import { Button } from '#kit/parts/Button.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { eraseMe, exportEverything } from '#privacy/api.ts'
import { useRefusals } from '#privacy/web/index.ts'
import { useRefreshSession } from '#identity/web/index.ts'
import { useSafe, useVaultHere } from '../HereContext.ts'
import { exportFile } from '../ways/exportfile.ts'
import { useVaultWords } from '../words.ts'
import { whileOpen } from './whileOpen.tsx'

/** Taking everything along, and erasing everything: two presses, nothing to type, no way back. */
export const EraseScreen = whileOpen(Erase)

function Erase() {
  const words = useVaultWords()
  const refusals = useRefusals({}, words)
  const here = useVaultHere()
  const safe = useSafe()
  const refresh = useRefreshSession()
  const { route } = useLocation()
  const [sure, setSure] = useState(false)
  const take = useTell(exportEverything)
  const erase = useTell(eraseMe)

  const download = async () => {
    const came = await take.tell({})
    if (!came.ok) return
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([exportFile(came.value.parts, safe)], { type: 'application/json' }))
    link.download = words('erase.file')
    link.click()
    URL.revokeObjectURL(link.href)
  }
  const eraseAll = async () => {
    if (!sure) { setSure(true); return }
    const came = await erase.tell({ sure: 'erase' })
    if (!came.ok) return
    await here.forget()
    route('/')
    await refresh()
  }
  return (
    <Page title={words('erase.title')} back={{ href: '/me' }} lead={words('erase.lead')}>
      <h2>{words('erase.take-title')}</h2>
      <p>{words('erase.take')}</p>
      <Say tone={take.answer && !take.answer.ok ? 'error' : 'done'}>{take.answer && (take.answer.ok ? words('erase.taken') : refusals(take.answer.refusal))}</Say>
      <div class="row"><Button kind="quiet" icon="download" busy={take.busy} onClick={() => void download()}>{words('erase.take-do')}</Button></div>
      <h2>{words('erase.what-title')}</h2>
      <ul><li>{words('erase.what-sealed')}</li><li>{words('erase.what-account')}</li><li>{words('erase.what-device')}</li></ul>
      <p>{words('erase.stays')}</p>
      <Say tone={erase.answer && !erase.answer.ok ? 'error' : 'plain'}>{erase.answer && !erase.answer.ok ? refusals(erase.answer.refusal) : sure && <b>{words('erase.sure')}</b>}</Say>
      <div class="row">
        <Button kind="danger" icon="trash" busy={erase.busy} onClick={() => void eraseAll()}>{words(sure ? 'erase.now' : 'erase.do')}</Button>
        {sure && <Button kind="quiet" onClick={() => setSure(false)}>{words('erase.keep')}</Button>}
      </div>
    </Page>
  )
}
