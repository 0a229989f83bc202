import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { Steps } from '#kit/parts/Steps.tsx'
import { WhoSees } from '#kit/parts/WhoSees.tsx'
import { dirOf } from '#prelude/languages.ts'
import type { Id } from '#prelude/id.ts'
import { filled, lengthsFor, withoutHolds, type Playing } from '#practice/player.ts'
import { Asked, asWords } from './Asked.tsx'
import { Ended } from './Ended.tsx'
import type { PracticeHere } from './library.ts'
import { MannerForm } from './MannerForm.tsx'
import { asClock } from './minutes.ts'
import { Pacer } from './Pacer.tsx'
import { answersIn, usePractising } from './practising.ts'
import { useBehind } from './useBehind.ts'
import { useLater } from './later.ts'
import { useLockTitle } from './useLockTitle.ts'
import { usePlaying } from './usePlaying.ts'
import { useWords } from './words.ts'

type Props = { one: PracticeHere; minutes?: number | undefined; session?: boolean | undefined }

/** Plays a practice from its first moment: words, breath, questions, in one length and manner; can be left and taken up again. */
export function Player({ one, minutes: asked, session }: Props) {
  const say = useWords()
  const later = useLater()
  const { safe, manner: liked, atHand, keepAtHand, keepManner, note, keepAnswers } = usePractising()
  const [manner, setManner] = useState(liked)
  const [minutes, setMinutes] = useState(asked && one.minutes.includes(asked) ? asked : liked.minutes[session ? 'session' : one.id] ?? one.minutes[0]!)
  const begun = useMemo(() => answersIn(safe).find(({ value }) => value.practice === one.id && !value.finished), [safe, one.id])
  const [answers, setAnswers] = useState<Record<string, string>>(begun?.value.answers ?? {})
  const [news, setNews] = useState<'kept' | 'not-kept' | undefined>()
  const [silent, setSilent] = useState(false)
  const [resumed, setResumed] = useState(begun !== undefined)
  const record = useRef<{ answers?: Id<'record'> | undefined; done?: Id<'record'> | undefined }>({ answers: begun?.id })

  const pace = useMemo(() => one.pace && (manner.holds ? one.pace : withoutHolds(one.pace)), [one, manner.holds])
  const track = useMemo(() => ({ steps: one.steps, lengths: lengthsFor(one, one.text, minutes, pace) }), [one, minutes, pace])
  const from: Playing | undefined = begun && begun.value.place < one.steps.length ? { place: begun.value.place, into: 0, state: 'ask' in one.steps[begun.value.place]! ? 'asking' : 'paused' } : undefined
  const play = usePlaying(track, from)
  const { now } = play
  const step = one.steps[now.place]
  const said = one.text.steps[now.place]
  const shownAnswers = useMemo(() => asWords(one.steps, one.text.steps, answers, one.language), [one, answers])
  const words = typeof said === 'string' ? filled(said, shownAnswers) : undefined
  const asks = one.steps.some((each) => 'ask' in each)
  const dark = manner.eyesShut && now.state === 'playing'

  const { breath } = useBehind({ manner, playing: now.state === 'playing', words, language: one.language, title: useLockTitle(say('library.title')), onPlay: play.resume, onPause: play.pause, onBack: () => play.skip(-15), onAhead: () => play.skip(15), onSilent: () => setSilent(true) })

  const change = (how: typeof manner) => { setManner(how); void keepManner(how).catch(() => {}) }
  const changeMinutes = (value: number) => { setMinutes(value); change({ ...manner, minutes: { ...manner.minutes, [session ? 'session' : one.id]: value } }) }

  // What is written is kept with every pause of the hand, and when the page is left; a killed tab loses two seconds at most.
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const keep = async (place: number, finished = false, written = answers) => {
    clearTimeout(waiting.current)
    if (!safe || !asks || Object.values(written).every((value) => value.trim() === '')) return
    try {
      record.current.answers = await keepAnswers({ practice: one.id, place, finished, answers: written }, record.current.answers)
      setNews('kept')
    } catch {
      setNews('not-kept')
    }
  }
  const answer = (name: string, value: string) => {
    const written = { ...answers, [name]: value }
    setAnswers(written)
    setNews(undefined)
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => void keep(now.place, false, written), 700)
  }
  const latest = useRef(keep)
  latest.current = keep
  const placeNow = useRef(now)
  placeNow.current = now
  useEffect(() => () => { if (placeNow.current.state !== 'done') void latest.current(placeNow.current.place) }, [])

  const ended = now.state === 'done'
  useEffect(() => {
    if (!ended) return
    void keep(one.steps.length, true)
    void note({ practice: one.id, skill: one.skill, minutes }).then((id) => { record.current.done = id }, () => setNews('not-kept'))
    document.getElementById('ended')?.focus()
  }, [ended])

  const again = () => { record.current = {}; setAnswers({}); setResumed(false); play.again() }
  const forward = () => { void keep(now.place + 1); setResumed(false); play.next() }

  if (ended) {
    return (
      <>
        <Ended one={one} kept={safe !== undefined} onAgain={again} onSaid={(how) => { void note({ practice: one.id, skill: one.skill, minutes, ...how }, record.current.done).catch(() => setNews('not-kept')) }} />
        <Say tone={news === 'not-kept' ? 'error' : 'plain'}>{news === 'not-kept' ? say('play.not-kept') : undefined}</Say>
        {asks && <WhoSees>{say(safe ? 'play.answers-sealed' : 'play.answers-lost')}</WhoSees>}
      </>
    )
  }
  const breathes = step && 'breathe' in step && pace
  return (
    <div class={dark ? 'player dark' : 'player'}>
      {asks && <Steps at={now.place + 1} of={one.steps.length} />}
      {resumed && <p class="row"><span>{say('play.resumed')}</span><button type="button" class="as-link" onClick={again}>{say('play.from-start')}</button></p>}
      <div lang={one.language} dir={dirOf(one.language)}>
        {breathes && <Pacer pace={pace} seconds={play.into} running={now.state === 'playing'} onPhase={breath} />}
        {words && <p class={breathes ? 'beside' : 'spoken'} aria-live="polite">{words}</p>}
        {step && 'ask' in step && typeof said === 'object' && <Asked key={step.as} step={step} said={said} answers={{ ...shownAnswers, [step.as]: answers[step.as] ?? '' }} onAnswer={(value) => answer(step.as, value)} />}
      </div>
      <div class="row controls">
        {now.state === 'asking'
          ? <Button onClick={forward}>{say('play.next')}</Button>
          : now.state === 'playing' ? <Button icon="pause" onClick={play.pause}>{say('play.pause')}</Button> : <Button icon="play" onClick={play.resume}>{say('play.go-on')}</Button>}
        <Button kind="quiet" onClick={() => { void keep(now.place); play.back() }}>{say('play.back')}</Button>
        {now.state !== 'asking' && <Button kind="quiet" onClick={forward}>{say('play.next')}</Button>}
      </div>
      {!asks && <p class="soft time">{now.state === 'paused' ? `${say('play.paused')} ` : ''}{say('play.minutes-of', { played: asClock(play.progress.played), whole: asClock(play.progress.whole) })}</p>}
      <Say tone={news === 'not-kept' ? 'error' : 'plain'}>{news === 'kept' ? say('play.kept') : news === 'not-kept' ? say('play.not-kept') : undefined}</Say>
      {asks && <WhoSees>{say(safe ? 'play.answers-sealed' : 'play.answers-lost')}</WhoSees>}
      {later && <MannerForm one={one} minutes={minutes} manner={manner} silent={silent} onMinutes={changeMinutes} onManner={change} />}
      {safe && !session && <Button kind="quiet" icon="bookmark" aria-pressed={atHand.includes(one.id)} onClick={() => void keepAtHand(atHand.includes(one.id) ? atHand.filter((id) => id !== one.id) : [one.id, ...atHand])}>{say(atHand.includes(one.id) ? 'kept' : 'keep')}</Button>}
      {dark && <button type="button" class="darkness" aria-label={say('play.pause')} onClick={play.pause} />}
    </div>
  )
}
