import { useEffect, useMemo, useState } from 'preact/hooks'
import { whatHelped } from '#insights/what-helped.ts'
import { Page } from '#kit/parts/Page.tsx'
import { useSafe } from '#vault/web/index.ts'
import { entryReader } from '../entries.ts'
import { practisedIn } from '../practised.ts'
import { HelpedSkills, type Title } from './HelpedSkills.tsx'
import { useWords } from './words.ts'

/** What was tried and how it was afterwards, by the five skills: in place of medals and runs of days. */
export function HelpedScreen() {
  const say = useWords()
  const safe = useSafe()
  const titles = useTitles(say.language)
  const practised = practisedIn(safe.all('practice').map(({ value }) => value))
  const moods = safe.all('mood')
  const helped = useMemo(() => {
    const read = entryReader()
    const felt = moods.flatMap(({ value }) => read(value)).filter(({ isOfItsHour }) => isOfItsHour).map(({ entry }) => entry)
    return whatHelped(practised, felt)
  }, [safe, practised.length, moods.length])

  return (
    <Page title={say('helped.title')} back={{ href: '/insights', label: say('title') }} lead={say('helped.lead')} seenBy={say('sealed')}>
      <HelpedSkills practised={practised} helped={helped} titleOf={(practice) => titles.get(practice)} />
    </Page>
  )
}

/** The titles of the practices in this language, once they are fetched; where they cannot be, the rest of the page stands without. */
function useTitles(language: string): ReadonlyMap<string, Title> {
  const [titles, setTitles] = useState<ReadonlyMap<string, Title>>(new Map())
  useEffect(() => {
    void import('../../practices/web/library.ts').then(({ listed }) => listed(language)).then((all) => setTitles(new Map(all.map(({ id, title, language: of }) => [id, { title, language: of }])))).catch(() => {})
  }, [language])
  return titles
}
