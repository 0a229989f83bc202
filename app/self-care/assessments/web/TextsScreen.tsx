import { useState } from 'preact/hooks'
import { useAsk, useTell } from '#kit/call.ts'
import { Button } from '#kit/parts/Button.tsx'
import { Choices } from '#kit/parts/Choices.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { instruments } from '#instruments/index.ts'
import { loadText, provisionalTexts } from '#instruments/offers.ts'
import { dirOf } from '#prelude/languages.ts'
import { useRefusals } from '#privacy/web/index.ts'
import { useOnce } from '../../web/useOnce.ts'
import { confirmText, listConfirmedTexts, withdrawText } from '../api.ts'
import { nameOfLanguage } from './moments.ts'
import { useWords } from './words.ts'

const own = { 'unknown-text': 'texts.unknown', 'another-wording': 'texts.another' } as const

/** For the steward: wordings that were found in print or in a repository, each to be compared word for word with the publisher's form before anybody is asked with it. */
export function TextsScreen() {
  const say = useWords()
  const refusals = useRefusals(own, say)
  const { answer, again } = useAsk(listConfirmedTexts, {})
  const confirm = useTell(confirmText, again)
  const withdraw = useTell(withdrawText, again)
  const on = new Set(answer?.ok ? answer.value.texts.map(({ pack }) => pack) : [])
  const no = [answer, confirm.answer, withdraw.answer].find((one) => one && !one.ok)
  return (
    <Page title={say('texts.title')} back={{ href: '/desk' }} lead={say('texts.lead')}>
      <Say tone={no ? 'error' : 'done'}>{no && !no.ok ? refusals(no.refusal) : confirm.answer?.ok || withdraw.answer?.ok ? say('texts.done') : undefined}</Say>
      {answer?.ok && provisionalTexts().map((text) => (
        <Disclosure key={text.pack} summary={say(on.has(text.pack) ? 'texts.on' : 'texts.off', { name: text.holds.map((id) => instruments[id].name).join(', '), language: nameOfLanguage(text.pack.split('.')[1]!) })}>
          <Wording {...text} isOn={on.has(text.pack)} busy={confirm.busy || withdraw.busy} onConfirm={() => void confirm.tell({ pack: text.pack, sha256: text.sha256 })} onWithdraw={() => void withdraw.tell({ pack: text.pack })} />
        </Disclosure>
      ))}
    </Page>
  )
}

type Props = ReturnType<typeof provisionalTexts>[number] & { isOn: boolean; busy: boolean; onConfirm(): void; onWithdraw(): void }

/** One wording, whole, with where it was found; confirmed only by whoever says that they compared it. */
function Wording({ pack, holds, sha256, isOn, busy, onConfirm, onWithdraw }: Props) {
  const say = useWords()
  const [compared, setCompared] = useState(false)
  const language = pack.split('.')[1]!
  const text = useOnce(() => loadText(holds[0]!, language), [pack])
  if (!text) return <p>{say('texts.fetching')}</p>
  return (
    <div class="stack">
      <div lang={language} dir={dirOf(language)}>
        <p><b>{text.title}</b></p>
        {[text.intro, text.recall, text.stem, text.note].map((line, place) => line && <p key={place}>{line}</p>)}
        <ol>{text.items.map((item) => <li key={item.n}>{item.text}<ul>{item.options.map((option) => <li key={option.value}>{option.value}: {option.text}</li>)}</ul></li>)}</ol>
      </div>
      <p class="soft" dir="auto">{text.source.map((one) => Object.values(one).join(' · ')).join(' | ')}</p>
      <p class="soft" dir="auto">{text.licence}</p>
      <p class="soft"><bdi>{sha256.slice(0, 16)}</bdi></p>
      {isOn
        ? <Button kind="quiet" busy={busy} onClick={onWithdraw}>{say('texts.withdraw')}</Button>
        : (
          <>
            <Choices name={`compared-${pack}`} legend={say('texts.compare')} many choices={[{ value: 'yes', label: say('texts.compared') }]} chosen={compared ? ['yes'] : []} onChoose={(chosen) => setCompared(chosen.length > 0)} />
            {compared ? <Button busy={busy} onClick={onConfirm}>{say('texts.confirm')}</Button> : <p class="soft">{say('texts.first-compare')}</p>}
          </>
        )}
    </div>
  )
}
