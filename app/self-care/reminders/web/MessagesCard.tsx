import { useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { Card } from '#kit/parts/Card.tsx'
import { Choices } from '#kit/parts/Choices.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { showNotice, type Notice } from '#kit/push.ts'
import { useLanguage } from '#kit/words.tsx'
import { neutralNameHere } from '#identity/web/index.ts'
import { useRefusals } from '#privacy/web/index.ts'
import type { Plan } from '../plan.ts'
import { useMessages, type Standing } from './useMessages.ts'
import { useWords } from './words.ts'

/** Messages on this device, for whoever wants them: what they say, who sees what, on and off. */
export function MessagesCard({ plan }: { plan: Plan }) {
  const say = useWords()
  const language = useLanguage()
  const { standing, notice, say: keep, on, off } = useMessages()
  const refusals = useRefusals({ 'unknown-push-service': 'refusal.unknown-push-service', 'unknown-zone': 'refusal.unknown-zone' }, say)
  const [news, setNews] = useState<{ tone: 'done' | 'error'; said: string }>()
  const [busy, setBusy] = useState(false)
  const [wished, setShows] = useState<Notice['shows']>()
  const name = neutralNameHere(language) || undefined
  const shows = name ? wished ?? notice?.shows ?? 'message' : 'message'
  const noticeOf = (what: Notice['shows']): Notice => ({ line: what === 'name' && name ? name : say('line.message'), shows: what, language: language.language, dir: language.dir })
  const line = noticeOf(shows).line

  const during = async (deed: () => Promise<{ tone: 'done' | 'error'; said: string } | undefined>) => {
    setBusy(true)
    setNews(undefined)
    setNews(await deed().catch(() => ({ tone: 'error' as const, said: say('messages.failed') })))
    setBusy(false)
  }
  const switchOn = () => during(async () => {
    const came = await on(plan, noticeOf(shows))
    if (came === 'on') return { tone: 'done', said: say('messages.switched-on') }
    if (came === 'refused') return undefined
    return { tone: 'error', said: came === 'no-push-service' ? say('messages.failed') : refusals(came) }
  })
  const switchOff = () => during(async () => {
    const told = await off()
    return told.ok ? { tone: 'done', said: say('messages.switched-off') } : { tone: 'error', said: refusals(told.refusal) }
  })
  const choose = (what: Notice['shows']) => {
    setShows(what)
    if (standing === 'here') void keep(noticeOf(what))
  }
  const show = async () => {
    const registration = await navigator.serviceWorker.ready
    await showNotice({ showNotification: (text, options) => registration.showNotification(text, options) }, noticeOf(shows))
  }

  const mayChoose = standing === 'off' || standing === 'here' || standing === 'elsewhere'
  return (
    <Card title={say('messages.title')}>
      <p>{say('messages.lead')}</p>
      <StandingLine standing={standing} />
      {mayChoose && (
        <>
          <p>{say('messages.says', { line })}</p>
          {name !== undefined && (
            <Choices name="shows" legend={say('line')} across chosen={[shows]} onChoose={([chosen]) => choose(chosen ?? 'message')} choices={[{ value: 'message', label: say('line.message') }, { value: 'name', label: name }]} />
          )}
          <p>{say('messages.carrier')}</p>
          <p>{say('messages.service')}</p>
          <p>{say('messages.beside')} {name === undefined && <a href="/me/app">{say('messages.name')}</a>}</p>
          {standing !== 'here' && <p class="soft">{say('messages.asks')}</p>}
          <div class="row">
            {standing !== 'here' && <Button busy={busy} onClick={() => void switchOn()}>{say(standing === 'off' ? 'messages.on' : 'messages.move')}</Button>}
            {standing === 'here' && <Button kind="quiet" onClick={() => void show()}>{say('messages.show')}</Button>}
            {standing !== 'off' && <Button kind="quiet" busy={busy} onClick={() => void switchOff()}>{say('messages.off')}</Button>}
          </div>
        </>
      )}
      <Say tone={news?.tone ?? 'done'}>{news?.said}</Say>
    </Card>
  )
}

function StandingLine({ standing }: { standing: Standing }) {
  const say = useWords()
  if (standing === 'looking' || standing === 'off') return null
  if (standing === 'home-screen-first') return <p>{say('messages.home-screen-first')} <a href="/me/app">{say('messages.name')}</a></p>
  return <p>{standing === 'here' ? <b>{say('messages.here')}</b> : say(`messages.${standing}`)}</p>
}
