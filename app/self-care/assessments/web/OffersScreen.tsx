import { useContext } from 'preact/hooks'
import { List } from '#kit/parts/List.tsx'
import { Page } from '#kit/parts/Page.tsx'
import type { ScreenProps } from '#kit/screen.ts'
import { isOffered } from '#instruments/offers.ts'
import { now } from '#prelude/time.ts'
import { formsFor } from '../forms.ts'
import { useAssessments } from './assessments.ts'
import { useConfirmed } from './confirmed.ts'
import { LookingContext, useSeenBy } from './LookingContext.ts'
import { formLanguage, nameOfLanguage } from './moments.ts'
import { OfferRow, OtherRow } from './OfferRow.tsx'
import { useWords } from './words.ts'

/** All forms that a person may answer alone: in the language of the screen first, then those that have no confirmed words in it, and why. */
export function OffersScreen({ notice }: Pick<ScreenProps, 'notice'>) {
  const say = useWords()
  const seenBy = useSeenBy()
  const confirmed = useConfirmed()
  const { unfinished, finished } = useAssessments()
  const language = formLanguage(say.language)
  const all = formsFor(useContext(LookingContext))
  const offered = all.filter((id) => isOffered(id, language, confirmed))
  const others = all.filter((id) => !offered.includes(id))
  const inLanguage = nameOfLanguage(language)

  return (
    <Page title={say('list.title')} back={{ href: '/today' }} lead={say('list.lead')} seenBy={seenBy}>
      {notice === 'left' && <p role="status">{say('list.left')}</p>}
      {offered.length === 0 ? <p>{say('list.none', { language: inLanguage })}</p> : (
        <List label={say('list.title')}>
          {offered.map((id) => <OfferRow key={id} id={id} language={language} unfinished={unfinished} finished={finished} now={now()} />)}
        </List>
      )}
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">{say('others.title', { language: inLanguage })}</h2>
          <p>{say('others.lead')}</p>
          <List>{others.map((id) => <OtherRow key={id} id={id} language={language} confirmed={confirmed} unfinished={unfinished} finished={finished} now={now()} />)}</List>
        </section>
      )}
    </Page>
  )
}
