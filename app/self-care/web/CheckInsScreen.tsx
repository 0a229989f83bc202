import { useState } from 'preact/hooks'
import { Empty } from '#kit/parts/Empty.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { UndoBar } from '#kit/parts/UndoBar.tsx'
import { WhoSees } from '#kit/parts/WhoSees.tsx'
import { dayIn, now, zoneHere } from '#prelude/time.ts'
import { newestFirst } from '../check-in.ts'
import { factorSettings, settingsAtFirst } from '../factors.ts'
import { CheckInForm } from './CheckInForm.tsx'
import { useCheckIns, type HeldCheckIn } from './checkIns.ts'
import { CheckInTable } from './CheckInTable.tsx'
import { useSettled } from './settled.ts'
import { TwoWeeks } from './TwoWeeks.tsx'
import { useWords } from './words.ts'

const A_PAGE = 30

/** All check-ins: the shapes of two weeks, and a table that says the same and more. Each can be changed, dated back, removed and taken back. */
export function CheckInsScreen() {
  const say = useWords()
  const { all, change, remove } = useCheckIns()
  const { value: settings } = useSettled(factorSettings, settingsAtFirst)
  const [editing, setEditing] = useState<HeldCheckIn>()
  const [removed, setRemoved] = useState<() => Promise<unknown>>()
  const [news, setNews] = useState('')
  const [shown, setShown] = useState(A_PAGE)
  const ordered = newestFirst(all)

  if (all.length === 0 && !removed) {
    return <Page title={say('history.title')} back={{ href: '/today' }}><Empty title={say('history.none')} action={<LinkButton href="/today">{say('history.first')}</LinkButton>}>{say('weeks.empty')}</Empty></Page>
  }
  if (editing) {
    return (
      <Page title={say('history.change')}>
        <CheckInForm
          legend={say('check-in.how')} before={editing} onCancel={() => setEditing(undefined)}
          onSave={(said) => void change(editing, said).then(() => { setEditing(undefined); setNews(say('history.changed')) })}
          whoSees={<WhoSees>{say('check-in.sealed')}</WhoSees>}
        />
      </Page>
    )
  }
  return (
    <Page title={say('history.title')} back={{ href: '/today' }}>
      <Say>{news}</Say>
      {removed && <UndoBar said={say('history.removed')} onClose={() => setRemoved(undefined)} onUndo={() => void removed().then(() => { setRemoved(undefined); setNews(say('history.back')) })} />}
      <TwoWeeks all={all} today={dayIn(zoneHere(), now())} />
      <CheckInTable
        checkIns={ordered.slice(0, shown)} settings={settings} onEdit={(one) => { setNews(''); setEditing(one) }}
        onRemove={(one) => void remove(one.id).then((undo) => { setNews(''); setRemoved(() => undo) })}
      />
      {ordered.length > shown && <p><button type="button" class="as-link" onClick={() => setShown(shown + A_PAGE)}>{say('history.older')}</button></p>}
      <p class="row no-print"><a href="/insights">{say('history.insights')}</a><a href="/check-ins/factors">{say('factors.choose')}</a></p>
    </Page>
  )
}
