import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { dirOf } from '#prelude/languages.ts'
import { useOnce } from '../../web/useOnce.ts'
import { inTongue, type PracticeWords } from './contentWords.ts'
import { sources, type PracticeHere } from './library.ts'
import { Words } from './Words.tsx'
import { useWords } from './words.ts'

/** Beside a practice: for whom it is not, what was tested and by whom, and all its words. */
export function About({ one, words }: { one: PracticeHere; words: PracticeWords }) {
  const say = useWords()
  const named = useOnce(sources, []) ?? []
  const tongue = inTongue(words.language, say.language)
  const quoted = one.sources.flatMap((id) => named.filter((source) => source.id === id))
  return (
    <div class="beside-practice">
      <p class="soft">{say('play.stop-any-time')}</p>
      {one.cautions.length > 0 && (
        <section class="card" aria-labelledby="cautions">
          <h2 id="cautions" {...tongue}>{words['cautions-title']}</h2>
          <ul {...tongue}>{one.cautions.map((caution) => <li key={caution}>{words.cautions[caution]}</li>)}</ul>
        </section>
      )}
      <Disclosure summary={<span {...tongue}>{words['evidence-title']}</span>}>
        {one.text.evidence ? (
          <>
            <p><b {...tongue}>{words.strengths[one.strength]}.</b> <span lang={one.language} dir={dirOf(one.language)}>{one.text.evidence}</span></p>
            {quoted.length > 0 && <><h3>{say('evidence.sources')}</h3><ul class="sources" lang="en" dir="ltr">{quoted.map(({ id, cite, doi }) => <li key={id}>{cite}{doi && <> · <bdi>{doi}</bdi></>}</li>)}</ul></>}
          </>
        ) : <p>{say('evidence.none')}</p>}
        <p class="soft">{say('evidence.unreviewed')}</p>
      </Disclosure>
      <Disclosure summary={say('play.transcript')}><Words one={one} /></Disclosure>
    </div>
  )
}
