import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useTell } from '#kit/call.ts'
import { useHouse } from '#kit/house.ts'
import { Button } from '#kit/parts/Button.tsx'
import { Choices } from '#kit/parts/Choices.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import type { ScreenProps } from '#kit/screen.ts'
import { start } from '#identity/api.ts'
import { type AgeBand, ageBands, mayBegin } from '#identity/person.ts'
import { useRefreshSession, useSession } from '#identity/web/index.ts'
import { useRefusals } from '#privacy/web/index.ts'
import type { Id } from '#prelude/id.ts'
import { useVaultHere } from '../HereContext.ts'
import { useVaultWords } from '../words.ts'
import { TooYoung } from './TooYoung.tsx'

const startRefusals = { 'too-young': 'start.too-young' } as const

/** The start without a name: one question, and why it is asked. Works as a plain form too. */
export function StartScreen({ refusal: plainRefusal }: ScreenProps) {
  const words = useVaultWords()
  const refusals = useRefusals(startRefusals, words)
  const lowest = useHouse().lowestAge as AgeBand
  const here = useVaultHere()
  const session = useSession()
  const refresh = useRefreshSession()
  const { route } = useLocation()
  const { tell } = useTell(start)
  const [age, setAge] = useState<AgeBand>()
  const [tooYoung, setTooYoung] = useState(plainRefusal === 'too-young')
  const [busy, setBusy] = useState(false)
  const [no, setNo] = useState(plainRefusal && plainRefusal !== 'too-young' ? (plainRefusal === 'malformed' ? words('start.missing') : refusals.plain(plainRefusal)) : '')
  // Who began and whose vault did not come to be (no line, no storage) is not begun a second time.
  const [begun, setBegun] = useState<Id<'person'>>()

  const begin = async (event: Event) => {
    event.preventDefault()
    if (busy) return
    if (!age) { setNo(words('start.missing')); return }
    if (!mayBegin(age, lowest)) { setTooYoung(true); return }
    setNo('')
    setBusy(true)
    const refused = await beginAt(age)
    setBusy(false)
    if (refused === 'too-young') setTooYoung(true)
    else if (refused) setNo(refused)
    else route('/today')
  }
  async function beginAt(ageBand: AgeBand): Promise<string | null> {
    let person = begun
    if (!person) {
      const answer = await tell({ ageBand })
      if (!answer.ok) return answer.refusal === 'too-young' ? 'too-young' : refusals(answer.refusal)
      person = answer.value.personId
      setBegun(person)
    }
    try {
      await here.begin(person)
    } catch {
      return words('start.no-vault')
    }
    await refresh()
    return null
  }

  if (tooYoung) return <TooYoung lowest={lowest} onBack={() => { setTooYoung(false); setAge(undefined) }} />
  if (!busy && !begun && session.state === 'somebody' && session.me.roles.includes('person')) {
    return <Page title={words('sign-in.here-title')} lead={words('sign-in.here')}><div class="row"><LinkButton href="/today">{words('go-on')}</LinkButton><a href="/me/leave">{words('leave.title')}</a></div></Page>
  }
  return (
    <Page title={words('start.title')} back={{ href: '/' }} lead={words('start.lead')}>
      <Say tone="error">{no}</Say>
      <form method="post" action="/start" onSubmit={(event) => void begin(event)}>
        <Choices
          name="ageBand" legend={words('start.age')} hint={words('start.why')} chosen={age ? [age] : []} onChoose={([chosen]) => setAge(chosen)}
          choices={ageBands.map((value) => ({ value, label: words(`age.${value}`) }))}
        />
        <Button busy={busy}>{words('start.go')}</Button>
      </form>
      <h2>{words('start.who-title')}</h2>
      <ul>
        <li>{words('start.who-age')}</li>
        <li>{words('start.who-writing')}</li>
        <li>{words('start.who-device')}</li>
      </ul>
      <p><a href="/sign-in">{words('start.before')}</a></p>
    </Page>
  )
}
