import { useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { digitsOf } from '#identity/web/index.ts'
import { useSafe, useVaultHere } from '../HereContext.ts'
import { countOf, openersOf } from '../ways/openersof.ts'
import { useVaultWords } from '../words.ts'
import { PinField } from './PinForm.tsx'
import { whileOpen } from './whileOpen.tsx'

const isPin = (digits: string) => /^\d{4,12}$/.test(digits)
type News = 'set' | 'removed' | 'failed'

/** A PIN for this device: who opens the app without it sees nothing. */
export const AppLockScreen = whileOpen(AppLock)

function AppLock() {
  const words = useVaultWords()
  const here = useVaultHere()
  const opens = countOf(openersOf(useSafe().diskState().slots?.slots ?? []))
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [errors, setErrors] = useState<{ first?: string; second?: string }>({})
  const [busy, setBusy] = useState(false)
  const [news, setNews] = useState<News>()
  const has = here.hasPin()

  const change = async (pin: string | null) => {
    setBusy(true)
    setNews(undefined)
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
    const done = await here.setPin(pin).then(() => true, () => false)
    setNews(!done ? 'failed' : pin === null ? 'removed' : 'set')
    if (done) { setFirst(''); setSecond('') }
    setBusy(false)
  }
  const save = (event: Event) => {
    event.preventDefault()
    const pin = digitsOf(first)
    const found = isPin(pin) ? digitsOf(second) === pin ? {} : { second: words('lock.not-same') } : { first: words('lock.digits') }
    setErrors(found)
    if (!found.first && !found.second && !busy) void change(pin)
  }

  const limits = (
    <>
      <h2>{words('lock.limits-title')}</h2>
      <ul><li>{words('lock.limit-known')}</li><li>{words('lock.limit-device')}</li><li>{words('lock.limit-forgotten')}</li></ul>
    </>
  )
  if (opens === 0 && !has) {
    return (
      <Page title={words('lock.title')} back={{ href: '/me' }} lead={words('lock.lead')}>
        <p>{words('lock.first-another')}</p>
        <div class="row"><LinkButton href="/me/ways-in">{words('lock.to-ways')}</LinkButton></div>
        {limits}
      </Page>
    )
  }
  return (
    <Page title={words('lock.title')} back={{ href: '/me' }} lead={words('lock.lead')}>
      <Say tone={news === 'failed' ? 'error' : 'done'}>{news && words(`lock.${news}`)}</Say>
      {has && <div class="row"><Button icon="lock" onClick={() => here.lock()}>{words('lock.now')}</Button><Button kind="quiet" busy={busy} onClick={() => void change(null)}>{words('lock.remove')}</Button></div>}
      <h2>{words(has ? 'lock.change' : 'lock.choose')}</h2>
      <form onSubmit={save}>
        <PinField name="new-pin" label={words('lock.new')} hint={words('lock.new-hint')} value={first} onValue={setFirst} error={errors.first} />
        <PinField name="new-pin-again" label={words('lock.again')} value={second} onValue={setSecond} error={errors.second} />
        <Button kind={has ? 'quiet' : 'primary'} busy={busy}>{words('lock.save')}</Button>
      </form>
      {limits}
    </Page>
  )
}
