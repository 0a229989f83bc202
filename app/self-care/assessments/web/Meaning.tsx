import { LinkButton } from '#kit/parts/LinkButton.tsx'
import type { InstrumentId } from '#instruments/instrument.ts'
import type { Next } from '../result.ts'
import { useWords, type Key } from './words.ts'

type Props = { of: InstrumentId; recall: string | null; next: Next }

/** What a result does not mean, and what one may do next. */
export function Meaning({ of, recall, next }: Props) {
  const say = useWords()
  return (
    <>
      <section aria-labelledby="not">
        <h2 id="not">{say('not.title')}</h2>
        <p>{say('not.diagnosis')} {recall && say('not.window', { window: say(`window.${recall}` as Key) })}</p>
        <p>{say('not.other')}</p>
        {of === 'phq-8' && <p>{say.rich('not.dying', { help: (inside) => <a href="/help">{inside}</a> })}</p>}
      </section>
      <section aria-labelledby="next">
        <h2 id="next">{say('next.title')}</h2>
        <p>{say(`next.${next}`)}</p>
        {next === 'talk' && (of === 'audit' || of === 'audit-c') && <p>{say('next.alcohol')}</p>}
        {next === 'talk' && <p class="row"><LinkButton href="/help" kind="human" icon="phone">{say('safety.talk')}</LinkButton></p>}
      </section>
    </>
  )
}
