import { useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { Choices } from '#kit/parts/Choices.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { dayIn, now, zoneHere } from '#prelude/time.ts'
import { useSafe } from '#vault/web/index.ts'
import { lock } from './ageWork.ts'
import { LockFields, lockOf, unlocked, wrongWith } from './LockFields.tsx'
import { saveFile } from './saveFile.ts'
import { endings, fileKinds, piecesOf, recordsIn, type FileKind } from './taking.ts'
import { gathered } from './turns.ts'
import { useWords } from './words.ts'

/** Taking everything along: which file, locked or open, made on this device and sent nowhere. */
export function TakeAwayScreen() {
  const say = useWords()
  const safe = useSafe()
  const [kind, setKind] = useState<FileKind>('everything')
  const [locking, setLocking] = useState(unlocked)
  const [wrong, setWrong] = useState<ReturnType<typeof wrongWith>>()
  const [busy, setBusy] = useState(false)
  const [news, setNews] = useState<{ tone: 'done' | 'error'; text: string }>()

  const take = async () => {
    const problem = wrongWith(locking)
    setWrong(problem)
    setNews(undefined)
    if (problem) { document.getElementById(problem.field)?.focus(); return }
    setBusy(true)
    try {
      const made = now()
      const { ending, type } = endings[kind]
      const open = await gathered(piecesOf(kind, safe, made), type)
      const how = lockOf(locking)
      const file = how ? await lock(open, how) : open
      if (!file) { setNews({ tone: 'error', text: say('take.not-locked') }); return }
      const name = `${say('file.name')}-${dayIn(zoneHere(), made).toString()}.${ending}${how ? '.age' : ''}`
      saveFile(name, file)
      setLocking(unlocked)
      setNews({ tone: 'done', text: say('take.done', { name }) })
    } catch {
      setNews({ tone: 'error', text: say('take.failed') })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Page title={say('take.title')} back={{ href: '/me' }} lead={say('take.lead')} seenBy={say('take.stays')}>
      <form onSubmit={(event) => { event.preventDefault(); if (!busy) void take() }}>
        <Choices name="kind" legend={say('take.kind')} chosen={[kind]} onChoose={([chosen]) => setKind(chosen!)}
          choices={fileKinds.map((value) => ({ value, label: say(`kind.${value}`), hint: say(`kind.${value}-note`, value === 'everything' ? { count: recordsIn(safe).length } : undefined) }))} />
        <LockFields locking={locking} wrong={wrong} onChange={setLocking} />
        <div class="row"><Button icon="download" busy={busy}>{say('take.do')}</Button></div>
        <Say tone={news?.tone ?? 'plain'}>{busy ? say('take.busy') : news?.text}</Say>
      </form>
      <Disclosure summary={say('take.not-in')}>
        <ul><li>{say('take.not-service')} <a href="/me/erase">{say('take.service-link')}</a></li><li>{say('take.not-pictures')}</li><li>{say('take.not-drafts')}</li></ul>
      </Disclosure>
      <h2>{say('report.title')}</h2>
      <p>{say('report.offer')}</p>
      <p class="row"><a href="/report">{say('report.link')}</a></p>
      <h2>{say('bring.title')}</h2>
      <p>{say('bring.offer')}</p>
      <p class="row"><a href="/me/take-away/bring">{say('bring.link')}</a></p>
    </Page>
  )
}
