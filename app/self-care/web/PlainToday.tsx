import { Button } from '#kit/parts/Button.tsx'
import { Choices } from '#kit/parts/Choices.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { WhoSees } from '#kit/parts/WhoSees.tsx'
import { Field } from '#kit/parts/Field.tsx'
import type { ScreenProps } from '#kit/screen.ts'
import type { PlainCheckIn } from '../api.ts'
import { intensities, MOST_NOTE } from '../check-in.ts'
import { settingsAtFirst } from '../factors.ts'
import { besideInWords } from './besideInWords.ts'
import { FactorQuestions } from './FactorQuestions.tsx'
import { FeelingsPicker } from './FeelingsPicker.tsx'
import { MoodChoice } from './MoodChoice.tsx'
import { MoodShape } from './MoodShape.tsx'
import { dayInWords } from './dayInWords.ts'
import { useWords } from './words.ts'

/**
 * The check-in as a plain form, drawn on the server. It stands in <noscript>: where script runs but is still on its way,
 * nobody shall send to the server what would be sealed a moment later.
 */
export function PlainToday({ plain, refusal, notice }: ScreenProps) {
  const say = useWords()
  const { signedIn, data } = plain as { signedIn: boolean; data: { checkIns: PlainCheckIn[] } | null }
  if (!signedIn || !data) {
    return <Page title={say('check-in.now')} lead={say('plain.start')}><p class="row"><LinkButton href="/start">{say('plain.begin')}</LinkButton></p></Page>
  }
  return (
    <Page title={say('today.tab')}>
      <noscript>
        <Say tone="done">{notice === 'kept' ? say('plain.kept') : notice === 'removed' ? say('check-in.undone') : undefined}</Say>
        <Say tone="error">{refusal ? say(refusal === 'too-many-today' ? 'refused.too-many-today' : refusal === 'too-far-back' ? 'refused.too-far-back' : refusal === 'malformed' ? 'check-in.choose' : 'refused.other') : undefined}</Say>
        <form method="post" action="/today/check-in" class="card check-in">
          <MoodChoice legend={say('check-in.now')} />
          <div class="extras">
            <Disclosure summary={say('check-in.add')}>
              <FeelingsPicker chosen={[]} />
              <Choices name="intensity" legend={say('intensity.legend')} optional across choices={intensities.map((value) => ({ value, label: say(`intensity.${value}`) }))} />
              <FactorQuestions settings={settingsAtFirst} said={{}} />
              <Field name="note" label={say('check-in.note')} optional maxLength={MOST_NOTE} />
            </Disclosure>
          </div>
          <div class="row"><Button type="submit">{say('check-in.save')}</Button></div>
          <WhoSees>{say('plain.enveloped')}</WhoSees>
        </form>
        <h2>{say('history.title')}</h2>
        {data.checkIns.length === 0 ? <p>{say('weeks.empty')}</p> : <PlainTable checkIns={data.checkIns} />}
        <form method="post" action="/sign-out"><Button kind="quiet" type="submit">{say('plain.sign-out')}</Button></form>
      </noscript>
    </Page>
  )
}

function PlainTable({ checkIns }: { checkIns: readonly PlainCheckIn[] }) {
  const say = useWords()
  return (
    <ul class="check-ins">
      {checkIns.map(({ id, mood, day, note, ...beside }) => (
        <li key={id}>
          <MoodShape mood={mood} size={32} />
          <div><b>{say(`mood.${mood}`)}</b> <span class="soft">{dayInWords(day, say.language)}</span>
            <p class="soft">{besideInWords(beside, settingsAtFirst, say)}</p>
            {note && <p dir="auto">{note}</p>}
          </div>
          <form method="post" action="/today/remove"><input type="hidden" name="id" value={id} /><button class="as-link" type="submit">{say('history.remove')}</button></form>
        </li>
      ))}
    </ul>
  )
}
