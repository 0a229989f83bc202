import { useEffect, useState } from 'preact/hooks'
import { useCall } from '#kit/call.ts'
import { Panes } from '#kit/drawings/Panes.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { UndoBar } from '#kit/parts/UndoBar.tsx'
import { WhoSees } from '#kit/parts/WhoSees.tsx'
import type { ScreenProps } from '#kit/screen.ts'
import { dayIn, now, zoneHere } from '#prelude/time.ts'
import { isRaisedAmong } from '#safety/raised.ts'
import { CodeOffer, useSafe } from '#vault/web/index.ts'
import { yesterdayOf, type Mood } from '../check-in.ts'
import { doneIn } from '../practices/web/practising.ts'
import { DueNotes } from '../reminders/web/DueNotes.tsx'
import { offersFor } from '../today/suggestion.ts'
import { courseIn } from '../today/web/courseIn.ts'
import { AlsoHere } from '../today/web/AlsoHere.tsx'
import { CarryOn } from '../today/web/CarryOn.tsx'
import { OfferCard } from '../today/web/OfferCard.tsx'
import { useShowing } from '../today/web/showing.ts'
import { LessOrMore } from '../today/web/LessOrMore.tsx'
import { StayingCard } from '../today/web/StayingCard.tsx'
import { useTodayWords } from '../today/web/words.ts'
import { CheckInForm, type Said } from './CheckInForm.tsx'
import { useCheckIns } from './checkIns.ts'
import { dayInWords } from './dayInWords.ts'
import { moveInPlainCheckIns } from './movingIn.ts'
import { PlainToday } from './PlainToday.tsx'
import { TwoWeeks } from './TwoWeeks.tsx'
import { useWords, type Key } from './words.ts'

/** Today: the check-in first, one suggestion with its reason, what was left open, how two weeks went. Without script it is a plain form. */
export const TodayScreen = (props: ScreenProps) => (props.plain ? <PlainToday {...props} /> : <SealedToday />)

type Done = { mood: Mood; undo: () => Promise<unknown> }

function SealedToday() {
  const say = useWords()
  const sayToday = useTodayWords()
  const safe = useSafe()
  const { all, record, remove } = useCheckIns()
  const [done, setDone] = useState<Done>()
  const [news, setNews] = useState('')
  const here = now().toZonedDateTimeISO(zoneHere())
  const today = dayIn(zoneHere(), now())
  const showing = useShowing(all)
  const raised = isRaisedAmong(safe.all('settings'))
  const less = raised || showing.less
  useMovingIn()

  const save = async (said: Said) => {
    setNews('')
    const id = await record(said)
    setDone({ mood: said.mood, undo: () => remove(id) })
  }
  const undo = async () => {
    await done?.undo()
    setDone(undefined)
    setNews(say('check-in.undone'))
  }
  const offers = offersFor({ now: here, checkIns: all.map((one) => ({ ...one, sleepHours: one.factors.sleep })), tried: doneIn(safe).map(({ value }) => value), course: courseIn(safe) })

  return (
    <Page
      title={less ? sayToday('week.title') : say(greetingAt(here.hour))}
      lead={less ? sayToday('week.lead') : say('today.lead', { day: dayInWords(today, say.language) })}
      drawing={<Panes on={panesAt(here.hour)} />}
      aside={less ? undefined : (
        <>
          <CarryOn />
          <section aria-labelledby="weeks">
            <h2 id="weeks">{say('weeks.title')}</h2>
            <TwoWeeks all={all} today={today} />
            <p>{all.length === 0 ? say('weeks.empty') : <a href="/check-ins">{say('weeks.all')}</a>}</p>
          </section>
          <AlsoHere />
        </>
      )}
    >
      {raised && <StayingCard />}
      {!less && <DueNotes />}
      <div role="status">{done?.mood === 'very-low' && <LowLine />}</div>
      <CheckInForm legend={say('check-in.now')} yesterday={yesterdayOf(all, today)} onSave={(said) => void save(said)} whoSees={<WhoSees>{say('check-in.sealed')}</WhoSees>} />
      {done && <UndoBar said={say('check-in.saved', { mood: say(`mood.${done.mood}`) })} onUndo={() => void undo()} onClose={() => setDone(undefined)} />}
      <Say>{news}</Say>
      {!less && <CodeOffer />}
      {!raised && <OfferCard offers={less ? offers.slice(0, 1) : offers} bare={less} />}
      {!raised && <LessOrMore less={less} ask={showing.ask} onChoose={(to) => void showing.choose(to)} />}
    </Page>
  )
}

/** After the lowest state: two offers, in a quiet line. No pop-up, no advice. */
function LowLine() {
  const say = useWords()
  return (
    <section class="card" aria-label={say('low.title')}>
      <p>{say('low.says')}</p>
      <p class="row"><LinkButton href="/help" kind="human" icon="phone">{say('low.talk')}</LinkButton><a href="/practice/play?id=long-out-breath">{say('low.breathe')}</a></p>
    </section>
  )
}

/** What was said without script is sealed and moved into the vault as soon as a device with script is here. */
function useMovingIn(): void {
  const safe = useSafe()
  const call = useCall()
  useEffect(() => { void moveInPlainCheckIns(safe, call) }, [safe])
}

const greetingAt = (hour: number): Key => (hour < 5 ? 'today.night' : hour < 12 ? 'today.morning' : hour < 18 ? 'today.afternoon' : 'today.evening')
/** The light moves along the wall with the hour of the person's day. */
const panesAt = (hour: number): number => (hour < 5 ? 1 : hour < 8 ? 3 : hour < 17 ? 6 : hour < 20 ? 4 : 2)
