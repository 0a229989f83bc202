import { useState } from 'preact/hooks'
import { Field } from '#kit/parts/Field.tsx'
import { List } from '#kit/parts/List.tsx'
import { ListRow } from '#kit/parts/ListRow.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import type { ScreenProps } from '#kit/screen.ts'
import { kinds } from '#practice/practice.ts'
import { foldedWords } from '../../folded.ts'
import { useOnce } from '../../web/useOnce.ts'
import { useRaised } from '../../web/useRaised.ts'
import { contentWords, inTongue, type PracticeWords } from './contentWords.ts'
import { listed, type Listed } from './library.ts'
import { inMinutes } from './minutes.ts'
import { answersIn, usePractising } from './practising.ts'
import { useReady } from './ready.ts'
import { useWords } from './words.ts'

/** For the worst moments: short, nothing to write, nothing to decide; there in every language. */
const FIRST = ['five-senses', 'slow-breathing', 'feet-on-the-floor', 'long-out-breath', 'orienting'] as const

/** Practice: what helps right now first, then what is kept at hand, then every shelf. Anybody may look, without an account. */
export function LibraryScreen({ plain }: ScreenProps) {
  const say = useWords()
  const given = (plain as { data: { all: Listed[]; shelves: PracticeWords } | null } | undefined)?.data
  const all = useOnce(() => listed(say.language), [say.language]) ?? given?.all
  const shelves = useOnce(() => contentWords(say.language), [say.language]) ?? given?.shelves
  const { atHand, safe } = usePractising()
  const raised = useRaised()
  const [wanted, setWanted] = useState('')
  useReady(all ? [...FIRST, ...atHand.slice(0, 3)] : [], say.language)
  if (!all || !shelves) return <Page title={say('library.title')} lead={say('library.lead')} />
  const begun = answersIn(safe).filter(({ value }) => !value.finished).slice(0, 3)
  const found = wanted.trim() ? all.filter((one) => matches(one, wanted)) : undefined
  const row = (one: Listed) => <Row key={one.id} one={one} />

  return (
    <Page title={say('library.title')} lead={say('library.lead')}>
      <Field name="find" type="search" label={say('library.find')} value={wanted} onValue={setWanted} />
      <Say>{found?.length === 0 ? say('library.none') : undefined}</Say>
      {found ? <List>{found.map(row)}</List> : (
        <>
          {begun.length > 0 && <Shelf title={say('library.again')}>{begun.flatMap(({ value }) => all.filter(({ id }) => id === value.practice)).map(row)}</Shelf>}
          {atHand.length > 0 && <Shelf title={say('library.at-hand')}>{atHand.flatMap((id) => all.filter((one) => one.id === id)).map(row)}</Shelf>}
          <Shelf title={say('library.now')}>{FIRST.flatMap((id) => all.filter((one) => one.id === id)).map(row)}</Shelf>
          <Shelf title={say('library.more')}>
            {!raised && <ListRow href="/courses" icon="calendar" title={say('library.courses')} note={say('library.courses-note')} />}
            <ListRow href="/sounds" icon="waves" title={say('library.sounds')} note={say('library.sounds-note')} />
            <ListRow href="/stories" icon="moon" title={say('library.stories')} note={say('library.stories-note')} />
            {!raised && <ListRow href="/games" icon="eye" title={say('library.games')} note={say('library.games-note')} />}
            <ListRow href="/cards" icon="message-square" title={say('library.cards')} note={say('library.cards-note')} />
          </Shelf>
          <section aria-labelledby="shelves">
            <h2 id="shelves">{say('library.shelf')}</h2>
            {kinds.map((kind) => <Disclosure key={kind} summary={<span {...inTongue(shelves.language, say.language)}>{shelves.kinds[kind]}</span>}><List>{all.filter((one) => one.kind === kind).map(row)}</List></Disclosure>)}
          </section>
        </>
      )}
    </Page>
  )
}

function Shelf({ title, children }: { title: string; children: preact.ComponentChildren }) {
  return <section><h2>{title}</h2><List>{children}</List></section>
}

function Row({ one }: { one: Listed }) {
  const say = useWords()
  const foreign = one.language !== say.language
  return (
    <ListRow
      href={`/practice/play?id=${one.id}`}
      title={<span lang={foreign ? one.language : undefined} dir={foreign ? 'auto' : undefined}>{one.title}</span>}
      note={<><span lang={foreign ? one.language : undefined} dir={foreign ? 'auto' : undefined}>{one.about}</span> {inMinutes(say, one.minutes[0]!)}{foreign && ` · ${say('library.english')}`}</>}
    />
  )
}

/** Every word that is looked for begins a word of the title or of what it is about. */
const matches = ({ title, about }: Listed, wanted: string): boolean => {
  const words = foldedWords(`${title} ${about}`)
  return foldedWords(wanted).every((beginning) => words.some((word) => word.startsWith(beginning)))
}
