import { useEffect, useState } from 'preact/hooks'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { loadText, wordingOf } from '#instruments/offers.ts'
import type { InstrumentText } from '#instruments/text.ts'
import { dirOf } from '#prelude/languages.ts'
import type { Finished } from '../assessment.ts'
import { Provenance } from './Provenance.tsx'
import { useWords } from './words.ts'

/** What was answered, in the words that were shown then, to read again or to show to somebody; and where those words come from. */
export function YourAnswers({ done }: { done: Finished }) {
  const say = useWords()
  const [text, setText] = useState<InstrumentText | null>(null)
  const isSameWording = wordingOf(done.of, done.language) === done.wording
  useEffect(() => {
    if (!isSameWording) return
    let current = true
    loadText(done.of, done.language).then((found) => { if (current) setText(found) }, () => {})
    return () => { current = false }
  }, [done.of, done.language, isSameWording])
  if (!isSameWording) return <p class="soft">{say('answers.changed')}</p>
  if (!text) return null
  return (
    <>
      <Disclosure summary={say('answers.title')}>
        <ol lang={done.language} dir={dirOf(done.language)}>
          {done.answers.map((answer, place) => {
            const item = text.items[place]
            return <li key={place}>{item?.text} <b>{item?.options.find(({ value }) => value === answer)?.text ?? answer}</b></li>
          })}
        </ol>
      </Disclosure>
      <Provenance text={text} wording={done.wording} />
    </>
  )
}
