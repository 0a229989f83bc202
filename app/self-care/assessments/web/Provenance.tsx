import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { instruments } from '#instruments/index.ts'
import type { InstrumentText } from '#instruments/text.ts'
import { nameOfLanguage } from './moments.ts'
import { useWords } from './words.ts'

/** Where the questions come from: the study to cite, the language, the version by its hash, where the words were found, and on what terms they may be shown. */
export function Provenance({ text, wording }: { text: InstrumentText; wording: string }) {
  const say = useWords()
  const { name, cite, licence } = instruments[text.id]
  const found = text.source.map(({ repository, path, page, paper, doi, note }) => [repository, path, page, paper, doi, note].filter(Boolean).join(', '))
  return (
    <Disclosure summary={say('from.title')}>
      <p>{say('from.what')}</p>
      <dl>
        <dt><b>{say('from.cite')}</b></dt><dd lang="en" dir="ltr">{name}. {cite}</dd>
        <dt><b>{say('from.language')}</b></dt><dd lang={text.lang}>{nameOfLanguage(text.lang)}</dd>
        <dt><b>{say('from.version')}</b></dt><dd><bdi dir="ltr">{wording.slice(0, 16)}</bdi></dd>
        <dt><b>{say('from.found')}</b></dt>{found.map((one) => <dd key={one} lang="en" dir="ltr">{one}</dd>)}
        <dt><b>{say('from.licence')}</b></dt><dd lang="en" dir="ltr">{licence.says}</dd>
      </dl>
    </Disclosure>
  )
}
