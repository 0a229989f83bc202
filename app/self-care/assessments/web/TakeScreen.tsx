import { useContext, useEffect, useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { Empty } from '#kit/parts/Empty.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { Page } from '#kit/parts/Page.tsx'
import type { ScreenProps } from '#kit/screen.ts'
import { instruments } from '#instruments/index.ts'
import { isOffered, loadText, wordingOf } from '#instruments/offers.ts'
import type { InstrumentText } from '#instruments/text.ts'
import { now, zoneHere } from '#prelude/time.ts'
import { inOrder, resumable } from '../assessment.ts'
import { formAsked, waitsUntil, type FormId } from '../forms.ts'
import { useAssessments } from './assessments.ts'
import { FormPages } from './FormPages.tsx'
import { LookingContext, useSeenBy } from './LookingContext.ts'
import { useConfirmed } from './confirmed.ts'
import { formLanguage, momentOf } from './moments.ts'
import { useWords } from './words.ts'

/** Answering one form, a question a page: `of` names the form, `in` another language than that of the screen, `q` the page. */
export function TakeScreen({ query }: Pick<ScreenProps, 'query'>) {
  const say = useWords()
  const looking = useContext(LookingContext)
  const confirmed = useConfirmed()
  const language = query['in'] ?? formLanguage(say.language)
  const of = formAsked(query['of'] ?? '', looking)
  if (!of || !isOffered(of, language, confirmed)) return <NotHere of={of} />
  return <Taking key={`${of} ${language}`} of={of} language={language} query={query} />
}

function Taking({ of, language, query }: { of: FormId; language: string; query: Record<string, string> }) {
  const say = useWords()
  const seenBy = useSeenBy()
  const { unfinished, finished, keep, remove } = useAssessments()
  const wording = wordingOf(of, language) ?? ''
  // What was open when the screen was: from then on the pages hold the answers, and the vault follows.
  const [before] = useState(() => resumable(unfinished, of, language, wording))
  const [until] = useState(() => (before ? null : waitsUntil(of, finished, now())))
  const [text, again] = useText(of, language)
  const title = say('take.title', { about: say(`about.${of}`), name: instruments[of].name })
  const back = { href: '/assessments', label: say('take.all') }

  if (until) {
    const last = inOrder(finished, of).at(-1)
    return (
      <Page title={title} back={back} seenBy={seenBy}>
        <p>{say('take.wait', { when: momentOf(until, zoneHere(), say.language) })}</p>
        {last && <p><LinkButton href={`/assessments/result?id=${last.id}`} kind="quiet">{say('take.last')}</LinkButton></p>}
      </Page>
    )
  }
  if (text === 'loading') return <Page title={title} back={back}><p role="status">{say('take.loading')}</p></Page>
  if (text === 'missing') return <Page title={title} back={back}><p role="alert">{say('take.missing')}</p><Button onClick={again}>{say('take.again')}</Button></Page>
  return <FormPages title={title} back={back} of={of} text={text} wording={wording} before={before} page={query['q']} here={`/assessments/take?of=${of}${query['in'] ? `&in=${language}` : ''}`} keep={keep} remove={remove} />
}

/** An address that leads to no form that a person may be asked here. */
function NotHere({ of }: { of: FormId | null }) {
  const say = useWords()
  return (
    <Page title={say('none.title')} back={{ href: '/assessments', label: say('take.all') }}>
      <Empty title={of ? say(`about.${of}`) : say('none.what')} action={<LinkButton href="/assessments">{say('take.all')}</LinkButton>}>{say('none.why')}</Empty>
    </Page>
  )
}

/** The words of a form, fetched when they are needed; what cannot be fetched can be asked for again. */
function useText(of: FormId, language: string): ['loading' | 'missing' | InstrumentText, () => void] {
  const [text, setText] = useState<'loading' | 'missing' | InstrumentText>('loading')
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let current = true
    loadText(of, language).then((found) => { if (current) setText(found ?? 'missing') }, () => { if (current) setText('missing') })
    return () => { current = false }
  }, [of, language, turn])
  return [text, () => { setText('loading'); setTurn(turn + 1) }]
}
