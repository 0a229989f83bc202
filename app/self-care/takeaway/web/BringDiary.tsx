import { useState } from 'preact/hooks'
import { z } from 'zod'
import { Button } from '#kit/parts/Button.tsx'
import { Choices, type Choice } from '#kit/parts/Choices.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { zoneHere } from '#prelude/time.ts'
import { useSafe } from '#vault/web/index.ts'
import { checkIn, moods, type Mood } from '../../check-in.ts'
import { factorSettings, MOST_OWN, newOwnId, settingsAtFirst } from '../../factors.ts'
import { entry } from '../../journal/entry.ts'
import { MoodShape } from '../../web/MoodShape.tsx'
import { useSettled } from '../../web/settled.ts'
import { useWords as useMoodWords } from '../../web/words.ts'
import { bring, numbered, ownFrom, spanOfLines, stateAtFirst, type BadLine, type Diary } from '../daylio.ts'
import { BringState } from './BringState.tsx'
import { turns } from './turns.ts'
import { useBringing, type Incoming } from './useBringing.ts'
import { useWords } from './words.ts'

const LEAVE = 'leave'
type Props = { name: string; diary: Extract<Diary, { ok: true }> }

/** What a table of a mood diary would bring: which state each of its moods is, and where its activities go, is chosen before anything is kept. */
export function BringDiary({ name, diary }: Props) {
  const say = useWords()
  const mood = useMoodWords()
  const safe = useSafe()
  const { value: settings, keep: keepSettings } = useSettled(factorSettings, settingsAtFirst)
  const [states, setStates] = useState<ReadonlyMap<string, Mood | null>>(() => new Map([...diary.moods.keys()].flatMap((one) => {
    const state = stateAtFirst(one)
    return state ? [[one, state]] : []
  })))
  const [own, setOwn] = useState<'own' | 'note'>('note')
  const [wrong, setWrong] = useState(false)
  const [bad, setBad] = useState<readonly BadLine[]>(diary.bad)
  const { bringing, bringIn, takeBack } = useBringing()
  const span = spanOfLines(diary.lines)
  const day = (date: Temporal.PlainDate) => date.toLocaleString(say.language === 'en-XA' ? 'en' : say.language, { day: 'numeric', month: 'long', year: 'numeric' })
  const room = MOST_OWN - settings.own.length

  const start = async () => {
    const open = [...diary.moods.keys()].findIndex((one) => !states.has(one))
    setWrong(open >= 0)
    if (open >= 0) { document.getElementById(`mood-${open}`)?.focus(); return }
    const { own: all, idByActivity } = own === 'own' ? ownFrom(diary.activities, settings.own, newOwnId) : { own: settings.own, idByActivity: new Map<string, string>() }
    const rest = turns()
    const records: Incoming[] = []
    const left: BadLine[] = [...diary.bad]
    for (const { one, nth } of numbered(diary.lines)) {
      const came = await bring(one, nth, { stateByMood: states, idByActivity, zone: zoneHere(), activitiesWord: say('diary.activities-word') })
      await rest()
      if (!came) continue
      if ('why' in came) { left.push(came); continue }
      records.push({ id: came.id, domain: 'mood', value: z.encode(checkIn, came.checkIn) })
      if (came.entry) records.push({ id: came.entry.id, domain: 'journal', value: z.encode(entry, came.entry.entry) })
    }
    setBad(left)
    const fresh = records.filter(({ id }) => !safe.one(id))
    if (fresh.length > 0 && all.length > settings.own.length) await keepSettings({ ...settings, own: all })
    await bringIn(fresh)
  }
  return (
    <section aria-label={name}>
      <h2><bdi>{name}</bdi></h2>
      <p>{say('diary.lines', { count: diary.lines.length })} {span && say('diary.span', { from: day(span.from), to: day(span.to) })}</p>
      {bad.length > 0 && (
        <Disclosure summary={say('diary.bad', { count: bad.length })}>
          <p>{say('diary.bad-note')}</p>
          <ul>{bad.slice(0, 200).map(({ line, why, source }) => <li key={line}>{say(`diary.bad.${why}`, { line })} <bdi class="soft" dir="auto">{source.slice(0, 120)}</bdi></li>)}</ul>
        </Disclosure>
      )}
      {bringing.state === 'before' && diary.lines.length > 0 && (
        <>
          <h3>{say('diary.moods')}</h3>
          <p>{say('diary.moods-note')}</p>
          {[...diary.moods].map(([one, count], place) => (
            <Choices key={one} name={`mood-${place}`} legend={<><bdi dir="auto">{one}</bdi> <span class="soft">{say('diary.times', { count })}</span></>} across
              error={wrong && !states.has(one) ? say('diary.choose') : undefined}
              chosen={states.has(one) ? [states.get(one) ?? LEAVE] : []} onChoose={([state]) => setStates(new Map(states).set(one, state === LEAVE ? null : state!))}
              choices={[
                ...moods.map((value): Choice<Mood | typeof LEAVE> => ({ value, label: mood(`mood.${value}`), shape: <MoodShape mood={value} size={28} /> })),
                { value: LEAVE, label: say('diary.leave') },
              ]} />
          ))}
          {diary.activities.size > 0 && (
            <Choices name="activities" legend={say('diary.activities', { count: diary.activities.size })} chosen={[own]} onChoose={([where]) => setOwn(where!)}
              choices={[{ value: 'note', label: say('diary.note'), hint: say('diary.note-note') }, { value: 'own', label: say('diary.own'), hint: say('diary.own-note', { room }) }]} />
          )}
          <div class="row"><Button onClick={() => void start()}>{say('diary.do')}</Button></div>
        </>
      )}
      <BringState bringing={bringing} onTakeBack={(kept) => void takeBack(kept)} />
    </section>
  )
}
