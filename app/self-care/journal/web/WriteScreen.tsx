import { useMemo, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Area } from '#kit/parts/Area.tsx'
import { Button } from '#kit/parts/Button.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { Field } from '#kit/parts/Field.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { UndoBar } from '#kit/parts/UndoBar.tsx'
import { WhoSees } from '#kit/parts/WhoSees.tsx'
import type { ScreenProps } from '#kit/screen.ts'
import { dayIn, now, zoneHere } from '#prelude/time.ts'
import { hasNoRoom, useKeeping } from '#safety/web/index.ts'
import { useSafe } from '#vault/web/index.ts'
import { mayBelongTo, MOST_TEXT, saysSomething, type Words } from '../entry.ts'
import { Adding } from './Adding.tsx'
import { dayInWords } from './dayInWords.ts'
import { draftFor, draftsIn, entryIn, keepDraft, keepEntry, removeOne, type HeldDraft } from './entries.ts'
import { Grateful } from './Grateful.tsx'
import { PromptChoice } from './PromptChoice.tsx'
import { useWords } from './words.ts'
import './journal.css'

/** Writing: what is typed is kept within a second, sealed, and is there again whenever one comes back. It becomes an entry when the person says so. */
export function WriteScreen({ query }: ScreenProps) {
  // Another address is another draft; the one before is settled as it leaves.
  return <Writing key={`${query['id']} ${query['draft']} ${query['new']}`} query={query} />
}

function Writing({ query }: Pick<ScreenProps, 'query'>) {
  const say = useWords()
  const safe = useSafe()
  const { route } = useLocation()
  const begun = useMemo(() => draftFor(safe, { named: query['draft'], of: query['id'] ? entryIn(safe, query['id']) : undefined, fresh: query['new'] !== undefined }), [])
  const isResumed = useMemo(() => draftsIn(safe).some(({ id }) => id === begun.id), [])
  const [one, setOne] = useState(begun)
  const [missing, setMissing] = useState(false)
  const [news, setNews] = useState('')
  const [thrown, setThrown] = useState<() => Promise<unknown>>()
  const latest = useRef(begun)
  const keeping = useKeeping(async (draft: HeldDraft) => {
    if (saysSomething(draft)) await keepDraft(safe, draft)
    else if (safe.one(draft.id)) await safe.remove(draft.id)
  })
  const put = (more: Partial<Words>) => {
    latest.current = { ...latest.current, ...more, changed: now() }
    setOne(latest.current)
    keeping.write(latest.current)
    setMissing(false)
    setNews('')
  }

  const keep = async () => {
    if (!saysSomething(latest.current)) { setMissing(true); return }
    try {
      if (!await keeping.settle()) return
      route(`/journal/entry?id=${await keepEntry(safe, latest.current)}&done=kept`)
    } catch (problem) {
      setNews(say(hasNoRoom(problem) ? 'write.full' : 'write.failed'))
    }
  }
  const throwAway = async () => {
    await keeping.settle()
    const before = latest.current
    const { bringBack } = await removeOne(safe, before.id)
    const blank = { ...draftFor(safe, { fresh: true }), of: before.of, basis: before.basis }
    latest.current = blank
    setOne(blank)
    setThrown(() => async () => { await bringBack(); latest.current = before; setOne(before); setThrown(undefined) })
  }

  return (
    <Page title={say(one.of ? 'write.change' : 'write.title')} back={{ href: one.of ? `/journal/entry?id=${one.of}` : '/journal', label: say('title') }}>
      {isResumed && one.id === begun.id && !one.of && <p class="soft">{say('write.began', { day: dayInWords(dayIn(one.zone, one.at), say.language) })} <a href="/journal/write?new=1">{say('write.fresh')}</a></p>}
      <PromptChoice chosen={one.prompt} onChoose={(prompt) => put({ prompt })} onThree={one.grateful.length === 0 ? () => put({ grateful: ['', '', ''] }) : undefined} />
      {one.grateful.length > 0 && <Grateful lines={one.grateful} onLines={(grateful) => put({ grateful })} />}
      <Area
        name="text" label={say(one.prompt ? `prompt.${one.prompt}` : 'write.text')} value={one.text} rows={10} maxLength={MOST_TEXT} saved={keeping.saved}
        error={missing ? say('write.nothing') : keeping.isFull ? say('write.full') : undefined} onValue={(text) => put({ text })}
      />
      <Adding attached={one.attached} onAttached={(change) => put({ attached: change(latest.current.attached) })} />
      <DayChoice day={one.day} onDay={(day) => put({ day })} />
      <div class="journal-deeds">
        <Button onClick={() => void keep()}>{say('write.keep')}</Button>
        {saysSomething(one) && <Button kind="quiet" onClick={() => void throwAway()}>{say('write.throw')}</Button>}
      </div>
      <Say tone="error">{news}</Say>
      {thrown && <UndoBar said={say('write.thrown')} onUndo={() => void thrown()} onClose={() => setThrown(undefined)} />}
      <WhoSees>{say('sealed')}</WhoSees>
    </Page>
  )
}

/** Dates an entry back, to any day there was. */
function DayChoice({ day, onDay }: { day: Temporal.PlainDate; onDay(day: Temporal.PlainDate): void }) {
  const say = useWords()
  const [isOdd, setOdd] = useState(false)
  const today = dayIn(zoneHere(), now())
  const choose = (text: string) => {
    const chosen = dayOf(text)
    setOdd(chosen !== undefined && !mayBelongTo(chosen, today))
    if (chosen && mayBelongTo(chosen, today)) onDay(chosen)
  }
  return (
    <Disclosure summary={say('write.more')} open={!day.equals(today)}>
      <Field name="day" type="date" label={say('write.day')} value={day.toString()} max={today.toString()} error={isOdd ? say('write.day-odd') : undefined} onValue={choose} />
    </Disclosure>
  )
}

/** The day of a date field; nothing while it is half filled in. */
function dayOf(text: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return undefined
  }
}
