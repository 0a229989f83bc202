import { useEffect, useState } from 'preact/hooks'
import { useAsk } from '#kit/call.ts'
import { Button } from '#kit/parts/Button.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { useSafe } from '#vault/web/index.ts'
import { talksIn } from '../../web/talks.ts'
import { seeVoice } from '../api.ts'
import { isFor } from '../consent.ts'
import { ConsentView, type Leaving } from './ConsentView.tsx'
import { consentIn, giveConsent, withdrawConsent } from './consents.ts'
import { leavingNow } from './leavingNow.ts'
import { useWords } from './words.ts'

/** The choice of the other program in the talk's settings, with all that leaves shown before a yes. Absent where the service has none. */
export function VoiceChoice() {
  const say = useWords()
  const safe = useSafe()
  const { answer } = useAsk(seeVoice, {})
  const [asking, setAsking] = useState(false)
  const [leaving, setLeaving] = useState<Leaving>()
  const [news, setNews] = useState<{ tone: 'done' | 'error'; words: string }>()
  // A talk grows while this stands open: what is shown grows with it.
  const said = talksIn(safe)[0]?.value.lines.length
  useEffect(() => {
    if (asking) void leavingNow(safe, say.language).then(setLeaving)
  }, [asking, said])
  const voice = answer?.ok ? answer.value.voice : null
  if (!voice) return null
  const consent = consentIn(safe)
  const isOn = isFor(consent, voice)
  const yes = () => void giveConsent(safe, voice).then(() => setNews({ tone: 'done', words: say('now-on') }), () => setNews({ tone: 'error', words: say('not-kept') })).then(() => setAsking(false))
  const off = () => void withdrawConsent(safe).then(() => setNews({ tone: 'done', words: say('now-off') }), () => setNews({ tone: 'error', words: say('not-off') }))
  const day = consent?.givenOn.toLocaleString(say.language === 'en-XA' ? 'en' : say.language, { day: 'numeric', month: 'long', year: 'numeric' }) ?? ''
  return (
    <Disclosure summary={say('choice')}>
      <p>{isOn ? say('is-on', { day, ...voice }) : consent ? say('changed') : say('is-off')}</p>
      {isOn && <Button kind="quiet" onClick={off}>{say('off')}</Button>}
      {!isOn && !asking && <Button kind="quiet" onClick={() => { setNews(undefined); setAsking(true) }}>{say('show')}</Button>}
      {!isOn && asking && <ConsentView voice={voice} leaving={leaving} onYes={yes} onNo={() => setAsking(false)} />}
      <Say tone={news?.tone ?? 'done'}>{news?.words}</Say>
    </Disclosure>
  )
}
