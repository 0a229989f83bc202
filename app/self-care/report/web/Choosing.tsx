import { useState } from 'preact/hooks'
import { Choices } from '#kit/parts/Choices.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { Field } from '#kit/parts/Field.tsx'
import { instruments } from '#instruments/index.ts'
import type { InstrumentId } from '#instruments/instrument.ts'
import type { PlainDate } from '#prelude/time.ts'
import type { Choosable } from '../choosable.ts'
import { periods } from '../facts.ts'
import type { Held } from './held.ts'
import type { Spoken } from './voice.ts'
import { useWords } from './words.ts'

const A_PAGE = 20
type Props = { held: Held; set(more: Partial<Held>): void; forms: readonly InstrumentId[]; of: InstrumentId | null; choosable: readonly Choosable[]; today: PlainDate; voice: Spoken }

/** What goes into a report: which days, which form, and which of one's own words; of these none unless they are ticked. */
export function Choosing({ held, set, forms, of, choosable, today, voice }: Props) {
  const say = useWords()
  const [shown, setShown] = useState(A_PAGE)
  const picked = choosable.filter(({ id, text }) => held.chosen.get(id) === text)
  const some = choosable.slice(0, shown)
  const setOwn = (end: 'from' | 'to', text: string) => {
    // A date field gives nothing while it is being typed.
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) set({ own: { ...held.own, [end]: Temporal.PlainDate.from(text) } })
  }
  return (
    <>
      <Choices name="period" legend={say('choose.period')} across chosen={[held.period]} onChoose={([period]) => set({ period: period! })} choices={periods.map((value) => ({ value, label: say(`period.${value}`) }))} />
      {held.period === 'own' && (
        <div class="row">
          <Field name="from" type="date" label={say('choose.from')} max={today.toString()} value={held.own.from.toString()} onValue={(text) => setOwn('from', text)} />
          <Field name="to" type="date" label={say('choose.to')} max={today.toString()} value={held.own.to.toString()} onValue={(text) => setOwn('to', text)} />
        </div>
      )}
      {forms.length > 0
        ? <Choices name="form" legend={say('choose.form')} across chosen={[of ?? 'none']} onChoose={([form]) => set({ form: form! })}
            choices={[...forms.map((value): { value: InstrumentId | 'none'; label: string } => ({ value, label: instruments[value].name })), { value: 'none', label: say('choose.no-form') }]} />
        : <p class="soft">{say('choose.no-forms')}</p>}
      <Disclosure summary={say('choose.words', { count: picked.length })}>
        {choosable.length === 0 ? <p>{say('choose.no-words')}</p> : (
          <>
            <Choices name="own" legend={say('choose.which')} hint={say('choose.which-note')} many chosen={picked.map(({ id }) => id)}
              onChoose={(ids) => set({ chosen: new Map([...picked.filter(({ id }) => !some.some((one) => one.id === id)), ...some.filter(({ id }) => ids.includes(id))].map(({ id, text }) => [id, text])) })}
              choices={some.map(({ id, day, text, from }) => ({ value: id, label: <span class="report-pick" dir="auto">{text}</span>, hint: say(`choose.${from}`, { day: voice.day(day) }) }))} />
            {choosable.length > shown && <button type="button" class="as-link" onClick={() => setShown(shown + A_PAGE)}>{say('choose.older')}</button>}
          </>
        )}
      </Disclosure>
    </>
  )
}
