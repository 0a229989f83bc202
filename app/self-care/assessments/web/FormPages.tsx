import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Page } from '#kit/parts/Page.tsx'
import { SavedState, type Saved } from '#kit/parts/SavedState.tsx'
import type { InstrumentText } from '#instruments/text.ts'
import { newId, type Id } from '#prelude/id.ts'
import { now, zoneHere } from '#prelude/time.ts'
import { answerAt, asksForSafety, beginForm, finish, firstOpen, stepsOf, withAnswer, type Assessment, type Kept, type Unfinished } from '../assessment.ts'
import type { FormId } from '../forms.ts'
import { Leaving } from './Leaving.tsx'
import { useSeenBy } from './LookingContext.ts'
import { Provenance } from './Provenance.tsx'
import { Question } from './Question.tsx'
import { Resumed } from './Resumed.tsx'
import { TalkLine } from './TalkLine.tsx'
import { useWords } from './words.ts'

type Props = {
  title: string
  back: { href: string; label: string }
  of: FormId
  text: InstrumentText
  wording: string
  before: Kept<Unfinished> | undefined
  /** The page that the address names, from 1. */
  page: string | undefined
  /** The address without its page. */
  here: string
  keep(said: Assessment, id?: Id<'record'>): Promise<Id<'record'>>
  remove(id: Id<'record'>): Promise<unknown>
}

/** The pages of a form. Every answer is sealed as it is given; the last page leads to the result. */
export function FormPages({ title, back, of, text, wording, before, page, here, keep, remove }: Props) {
  const say = useWords()
  const seenBy = useSeenBy()
  const { route } = useLocation()
  const empty = () => beginForm(of, { language: text.lang, wording, at: now(), zone: zoneHere() })
  const [{ id, form }, setForm] = useState(() => ({ id: before?.id ?? newId('record'), form: before ? withoutId(before) : empty() }))
  const [saved, setSaved] = useState<Saved>()
  const [missing, setMissing] = useState<'choose' | 'unfit'>()
  const [leaving, setLeaving] = useState(false)
  const question = useRef<HTMLElement>(null)

  const steps = stepsOf(form)
  // An address cannot lead past the first open question.
  const last = Math.min(firstOpen(form), steps.length - 1)
  const at = Math.min(Math.max(0, (Number(page) || last + 1) - 1), last)
  const step = steps[at]!
  const goTo = (place: number, replace = false) => route(`${here}&q=${place + 1}`, replace)

  // After the first page a change of page is told by the focus.
  const first = useRef(true)
  useEffect(() => {
    if (first.current) { first.current = false; return }
    question.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [at, leaving])

  useEffect(() => { if (missing) document.getElementById('answer')?.focus() }, [missing])

  const choose = (value: number) => {
    const next = withAnswer(form, step, value, now())
    setForm({ id, form: next })
    setMissing(undefined)
    setSaved({ state: 'saving' })
    keep(next, id).then(() => setSaved({ state: 'saved', at: now() }), () => setSaved({ state: 'failed' }))
  }
  const goOn = async (event: Event) => {
    event.preventDefault()
    if (answerAt(form, step) === null) { setMissing('choose'); return }
    if (at + 1 < steps.length) { goTo(at + 1); return }
    const done = finish(form, now())
    if (!done) { setMissing('unfit'); return }
    await keep(done, id).then(() => route(`/assessments/result?id=${id}`, true), () => setSaved({ state: 'failed' }))
  }
  const startAgain = async () => {
    await remove(id)
    setForm({ id: newId('record'), form: empty() })
    setSaved(undefined)
    setLeaving(false)
    goTo(0, true)
  }

  if (leaving) return <Page title={title} seenBy={seenBy}><Leaving focus={question} onBack={() => setLeaving(false)} onRemove={() => void remove(id).then(() => route('/assessments'))} /></Page>
  return (
    <Page title={title} back={at === 0 ? back : { href: `${here}&q=${at}`, label: say('take.back') }}>
      {before?.id === id && at === last && !saved && <Resumed form={before} onAgain={() => void startAgain()} />}
      <form onSubmit={(event) => void goOn(event)} noValidate>
        <Question
          key={at} text={text} step={step} at={at + 1} of={steps.length} chosen={answerAt(form, step)} onChoose={choose} focus={question}
          error={missing && say(`take.${missing}`)} isLast={at + 1 === steps.length} onLeave={() => setLeaving(true)}
        />
      </form>
      <div role="status">{asksForSafety(form) && <TalkLine />}</div>
      {saved && <SavedState saved={saved} />}
      <Provenance text={text} wording={wording} />
    </Page>
  )
}

const withoutId = ({ id: _id, ...form }: Kept<Unfinished>): Unfinished => form
