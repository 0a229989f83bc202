import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { UndoBar } from '#kit/parts/UndoBar.tsx'
import { WhoSees } from '#kit/parts/WhoSees.tsx'
import type { ScreenProps } from '#kit/screen.ts'
import { useSafe } from '#vault/web/index.ts'
import { Attachments } from './Attachments.tsx'
import { dayInWords, hourInWords } from './dayInWords.ts'
import { entryIn, removeOne, type HeldEntry } from './entries.ts'
import { ShareEntry } from './ShareEntry.tsx'
import { useWords } from './words.ts'
import './journal.css'

type Removed = Awaited<ReturnType<typeof removeOne>>

/** One entry, as it was written; from here it can be changed, removed and taken back, shared and printed. */
export function EntryScreen({ query, notice }: ScreenProps) {
  const say = useWords()
  const safe = useSafe()
  const entry = entryIn(safe, query['id'] ?? '')
  const [removed, setRemoved] = useState<Removed>()
  const [news, setNews] = useState(notice === 'kept' ? say('entry.kept') : '')
  // Its photos and sound lie in records of their own: they are erased once nobody can ask for the entry back any more.
  const last = useRef(removed)
  last.current = removed
  useEffect(() => () => void last.current?.letGo(), [])

  const remove = async (id: HeldEntry['id']) => {
    setNews('')
    setRemoved(await removeOne(safe, id))
  }
  if (removed) {
    const undo = () => void removed.bringBack().then(() => { setRemoved(undefined); setNews(say('entry.back')) })
    return <Page title={say('title')} back={{ href: '/journal', label: say('entry.all') }}><UndoBar said={say('entry.removed')} onUndo={undo} /></Page>
  }
  if (!entry) return <Page title={say('title')} back={{ href: '/journal', label: say('entry.all') }}><p>{say('entry.none')}</p></Page>
  return (
    <Page title={dayInWords(entry.day, say.language)} lead={<Moments entry={entry} />} back={{ href: '/journal', label: say('entry.all') }}>
      <Say tone="done">{news}</Say>
      {entry.alsoOf && <p class="soft no-print">{say('entry.also')}</p>}
      {entry.prompt && <p><b>{say(`prompt.${entry.prompt}`)}</b></p>}
      {entry.text.trim() !== '' && <p class="journal-text" dir="auto">{entry.text.trim()}</p>}
      {entry.grateful.length > 0 && <><h2>{say('write.three')}</h2><ol class="journal-grateful">{entry.grateful.map((line, place) => <li key={place} dir="auto">{line}</li>)}</ol></>}
      <Attachments attached={entry.attached} />
      <div class="journal-deeds no-print">
        <LinkButton kind="quiet" icon="pencil" href={`/journal/write?id=${entry.id}`}>{say('entry.change')}</LinkButton>
        <Button kind="quiet" icon="trash" onClick={() => void remove(entry.id)}>{say('entry.remove')}</Button>
      </div>
      <div class="no-print"><ShareEntry entry={entry} onNews={setNews} /></div>
      <WhoSees>{say('sealed')}</WhoSees>
    </Page>
  )
}

/** When it was written, and when it was last changed where that was later. */
function Moments({ entry: { at, changed, zone } }: { entry: HeldEntry }) {
  const say = useWords()
  const inWords = (moment: Temporal.Instant) => ({ day: dayInWords(moment.toZonedDateTimeISO(zone).toPlainDate(), say.language), hour: hourInWords(moment, zone, say.language) })
  const isChanged = changed.epochMilliseconds - at.epochMilliseconds > A_SITTING
  return <span class="soft">{say(isChanged ? 'entry.changed' : 'entry.written', inWords(isChanged ? changed : at))}</span>
}

/** What is written within an hour counts as one writing, in milliseconds. */
const A_SITTING = 3_600_000
