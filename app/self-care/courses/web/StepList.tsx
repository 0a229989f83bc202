import { useEffect, useRef, useState } from 'preact/hooks'
import { Area } from '#kit/parts/Area.tsx'
import { Button } from '#kit/parts/Button.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { Icon } from '#kit/parts/Icon.tsx'
import type { Saved } from '#kit/parts/SavedState.tsx'
import { now } from '#prelude/time.ts'
import type { Path } from '#practice/path.ts'
import { stepAddress, type CourseHere } from '../content.ts'
import { MOST_WORDS, type CourseRun } from '../records.ts'
import { dayAhead, minutesIn } from './days.ts'
import { Told } from './Told.tsx'
import { useWords } from './words.ts'

type Deeds = {
  open(place: number): Promise<void>; sayDone(place: number): Promise<void>; unsayDone(place: number): Promise<void>; jump(place: number): Promise<void>; goOn(): Promise<void>
  write(place: number, text: string): Promise<void>; tell(said: string, undo?: () => Promise<unknown>): void
}
type Props = { one: CourseHere; path?: Path | undefined; run?: CourseRun | undefined; deeds?: Deeds }

/** Every step of the course, in weeks where it has weeks. Each says why, opens, can be jumped to and repeated; none is locked. */
export function StepList({ one, path, run, deeds }: Props) {
  const say = useWords()
  const places = one.days.map((_, place) => place)
  const weeks = places.length % 7 === 0 ? Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7)) : [places]
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{say('steps.title')}</h2>
      <p class="soft">{say('steps.how')}</p>
      {weeks.map((week, at) => {
        const rows = week.map((place) => <Step key={place} one={one} place={place} path={path} run={run} deeds={deeds} />)
        if (weeks.length === 1) return rows
        const done = week.filter((place) => path?.steps[place]?.done).length
        return (
          <details key={week[0]} class="week" open={week.includes(path?.next ?? 0)}>
            <summary><h3>{say('steps.week', { week: at + 1 })}</h3>{path && <span class="soft">{say('steps.week-done', { done, of: week.length })}</span>}</summary>
            {rows}
          </details>
        )
      })}
    </section>
  )
}

function Step({ one, place, path, run, deeds }: Omit<Props, 'deeds'> & { place: number; deeds: Deeds | undefined }) {
  const say = useWords()
  const { title, why } = one.text.days[place]!
  const { minutes, practice } = one.days[place]!
  const step = path?.steps[place]
  const isNext = path?.next === place
  const state = step?.done ? say('steps.done') : isNext && path?.state === 'under-way' ? say('steps.next') : ''
  const jump = () => void deeds?.jump(place).then(() => { scrollTo(0, 0); deeds.tell(say('step.jumped', { place: place + 1 })) })
  const done = () => void deeds?.sayDone(place).then(() => deeds.tell(say('step.noted', { place: place + 1 }), () => deeds.unsayDone(place)))
  return (
    <Disclosure summary={
      <span class="step-line">
        {step?.done && <><Icon name="check" size={20} /> </>}<span>{say('steps.place', { place: place + 1 })} </span><Told of={one}>{title}</Told>
        <small>{[state, minutesIn(say, minutes), step?.day && dayAhead(step.day, say)].filter(Boolean).join(' · ')}</small>
      </span>
    }>
      <p><Told of={one}>{why}</Told></p>
      <p class="row">
        <a class="button quiet" href={stepAddress(one, place)} onClick={() => void deeds?.open(place)}><span>{say(practice ? 'step.open' : 'step.read')}<span class="hidden-text"> <Told of={one}>{title}</Told></span></span></a>
        {deeds && !step?.done && <Button kind="quiet" icon="check" onClick={done}>{say('step.done')}</Button>}
        {deeds && !isNext && <Button kind="quiet" onClick={jump}>{say(step?.done ? 'step.repeat' : 'step.jump')}</Button>}
      </p>
      {deeds && step?.done && <Own place={place} text={run?.words.find((one) => one.place === place)?.text ?? ''} onWrite={deeds.write} />}
    </Disclosure>
  )
}

/** A line of one's own about a step: kept a second after the last sign, shown again at the end. */
function Own({ place, text, onWrite }: { place: number; text: string; onWrite: Deeds['write'] }) {
  const say = useWords()
  const [written, setWritten] = useState(text)
  const [saved, setSaved] = useState<Saved>()
  const last = useRef({ written, kept: text })
  last.current.written = written
  const keep = () => {
    const { written, kept } = last.current
    if (written === kept || written.length > MOST_WORDS) return
    last.current.kept = written
    setSaved({ state: 'saving' })
    onWrite(place, written).then(() => setSaved({ state: 'saved', at: now() }), () => { last.current.kept = kept; setSaved({ state: 'failed' }) })
  }
  useEffect(() => {
    const pause = setTimeout(keep, 1000)
    return () => clearTimeout(pause)
  }, [written])
  useEffect(() => keep, [])
  return <Area name={`own-${place}`} label={say('step.own')} optional rows={2} value={written} most={MOST_WORDS} saved={saved} onValue={setWritten} />
}
