import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { UndoBar } from '#kit/parts/UndoBar.tsx'
import { WhoSees } from '#kit/parts/WhoSees.tsx'
import type { ScreenProps } from '#kit/screen.ts'
import { useOnce } from '../../web/useOnce.ts'
import { courseById } from '../../practices/web/library.ts'
import type { CourseHere, PlainCourse } from '../content.ts'
import { daily } from './days.ts'
import { NotFor } from './NotFor.tsx'
import { PathPanes } from './PathPanes.tsx'
import { pathIn, useKeeping, useRun } from './runs.ts'
import { SourceList } from './SourceList.tsx'
import { StepCard } from './StepCard.tsx'
import { StepList } from './StepList.tsx'
import { Told } from './Told.tsx'
import { useWords } from './words.ts'
import './courses.css'

type Given = { signedIn: boolean; data: PlainCourse | null } | undefined

/** One course. Without an open vault all of it can be read and every step opened; with one it keeps what was done. */
export function CourseScreen({ query, plain }: ScreenProps) {
  const say = useWords()
  const given = plain as Given
  const id = query['id'] ?? given?.data?.course.id ?? ''
  const came = useOnce(async () => ({ one: await courseById(id, say.language) }), [id, say.language])
  const one = came ? came.one : given?.data?.course.id === id ? given.data.course : undefined
  const back = { href: '/courses', label: say('courses.title') }
  if (one) return <Course key={one.id} one={one} given={given} back={back} />
  if (came || (plain && !given?.data)) return <Page title={say('course.gone')} back={back}><p><LinkButton href="/courses">{say('courses.all')}</LinkButton></p></Page>
  return <Page title={say('course.one')} back={back} />
}

function Course({ one, given, back }: { one: CourseHere; given: Given; back: { href: string; label: string } }) {
  const say = useWords()
  const { safe, keeps } = useKeeping(given)
  const { run, ...deeds } = useRun(safe, one.id)
  const [news, setNews] = useState<{ said: string; undo?: () => Promise<unknown> }>()
  const Summary = useOnce(() => (safe && run ? import('./Summary.tsx').then((m) => ({ Body: m.Summary })) : Promise.resolve(undefined)), [safe, run === undefined])?.Body
  const Retest = useOnce(() => (safe && run && one.retest ? import('./Retest.tsx').then((m) => ({ Body: m.Retest })) : Promise.resolve(undefined)), [safe, run === undefined])?.Body
  const path = run && pathIn(safe, one, run)
  const tell = (said: string, undo?: () => Promise<unknown>) => setNews({ said, ...(undo ? { undo } : {}) })
  const undo = async () => { await news?.undo?.(); setNews({ said: say('undone') }) }
  // What was pressed may be gone with the state it belonged to; the focus then goes to where the course stands.
  const stand = useRef<HTMLDivElement>(null)
  const state = path?.state
  const before = useRef(state)
  useEffect(() => {
    if (before.current !== state && before.current !== undefined && document.activeElement === document.body) stand.current?.focus({ preventScroll: true })
    before.current = state
  }, [state])

  const isBegun = run && path && run.state !== 'left'
  return (
    <Page
      title={<Told of={one}>{one.text.title}</Told>} back={back} lead={<>{one.language !== say.language && <>{say('in-english')} </>}<Told of={one}>{one.text.about}</Told></>}
      drawing={<PathPanes done={path ? path.steps.map(({ done }) => done !== null) : one.days.map(() => false)} />}
      aside={<><StepList one={one} path={path} run={run} {...(safe && run ? { deeds: { ...deeds, tell } } : {})} /><SourceList of={one} /></>}
    >
      <div ref={stand} tabIndex={-1}>
        <p>{[say('courses.days', { count: one.days.length }), daily(say, one.days)].join(' · ')}</p>
        {path && isBegun && <p><b>{path.state === 'paused' ? `${say('courses.paused')} ` : ''}{say('courses.done-of', { done: path.done, of: one.days.length })}</b></p>}
      </div>
      {!isBegun && (
        <>
          <h2>{say('course.for')}</h2>
          <p><Told of={one}>{one.text.for}</Told></p>
          <NotFor one={one} />
          {keeps === 'yes' && (run
            ? <><p>{say('course.left', { done: path!.done, of: one.days.length })}</p><p class="row"><Button onClick={() => void deeds.goOn()}>{say('course.take-up')}</Button><Button kind="quiet" onClick={() => void deeds.begin()}>{say('course.anew')}</Button></p></>
            : <p><Button onClick={() => void deeds.begin()}>{say('course.start')}</Button></p>)}
          {keeps === 'yes' ? <WhoSees>{say('course.sealed')}</WhoSees> : keeps === 'shut' && <p>{say.rich('course.shut', { start: (inside) => <a href="/start">{inside}</a> })}</p>}
        </>
      )}
      {isBegun && path.state === 'finished' && Summary && <Summary one={one} path={path} run={run} onAnew={() => void deeds.begin()} />}
      {isBegun && path.state === 'paused' && <div class="card"><p>{say('course.rests')}</p><Button onClick={() => void deeds.goOn()}>{say('course.go-on')}</Button></div>}
      {isBegun && path.state === 'at-the-end' && (
        <div class="card">
          <p>{say('course.at-end', { open: path.open.length })}</p>
          <Button onClick={() => void deeds.finish().then(() => tell(say('course.ended'), deeds.goOn))}>{say('course.finish')}</Button>
        </div>
      )}
      {isBegun && path.state === 'under-way' && path.next !== null && (
        <StepCard one={one} step={path.steps[path.next]!} onOpen={() => void deeds.open(path.next!)} onDone={() => {
          const place = path.next!
          void deeds.sayDone(place).then(() => tell(say('step.noted', { place: place + 1 }), () => deeds.unsayDone(place)))
        }} />
      )}
      {news?.undo ? <UndoBar said={news.said} onUndo={() => void undo()} onClose={() => setNews(undefined)} /> : <Say>{news?.said}</Say>}
      {isBegun && <NotFor one={one} />}
      {isBegun && Retest && one.retest && <Retest of={one.retest} run={run} onAside={() => void deeds.putAside()} />}
      {isBegun && path.state !== 'finished' && (
        <>
          <p class="row">
            {path.state === 'under-way' && <Button kind="quiet" icon="pause" onClick={() => void deeds.pause().then(() => tell(say('courses.paused'), deeds.goOn))}>{say('course.pause')}</Button>}
            <Button kind="quiet" onClick={() => { const goOn = path.state === 'paused' ? deeds.pause : deeds.goOn; void deeds.leave().then(() => tell(say('course.was-left'), goOn)) }}>{say('course.leave')}</Button>
          </p>
          <p class="soft">{say('course.no-loss')}</p>
        </>
      )}
      {run && <p><button type="button" class="as-link" onClick={() => void deeds.erase().then((undo) => tell(say('course.erased'), undo))}>{say('course.erase')}</button></p>}
      {isBegun && <WhoSees>{say('course.sealed')}</WhoSees>}
    </Page>
  )
}
