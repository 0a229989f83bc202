import { useEffect, useState } from 'preact/hooks'
import { Empty } from '#kit/parts/Empty.tsx'
import { Field } from '#kit/parts/Field.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { List } from '#kit/parts/List.tsx'
import { ListRow } from '#kit/parts/ListRow.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { WhoSees } from '#kit/parts/WhoSees.tsx'
import { useSafe } from '#vault/web/index.ts'
import { allWords, byMonth } from '../entry.ts'
import { excerptOf } from '../search.ts'
import { dayInWords, hourInWords, monthInWords, shortDay } from './dayInWords.ts'
import { draftsIn, entriesIn, sweepPieces, type HeldDraft, type HeldEntry } from './entries.ts'
import { useSearch } from './useSearch.ts'
import { useWords } from './words.ts'
import './journal.css'

const A_PAGE = 30

/** The journal: a place to write, a search, and all entries by month, the newest first. */
export function JournalScreen() {
  const say = useWords()
  const safe = useSafe()
  const [query, setQuery] = useState('')
  const [shown, setShown] = useState(A_PAGE)
  const all = entriesIn(safe)
  const drafts = draftsIn(safe)
  const found = useSearch(all, query)
  useEffect(() => { void sweepPieces(safe) }, [safe])

  const begin = <LinkButton href="/journal/write" icon="pencil">{say('write')}</LinkButton>
  if (all.length === 0 && drafts.length === 0) {
    return <Page title={say('title')} back={{ href: '/today' }} seenBy={say('sealed')}><Empty title={say('none.title')} action={begin}>{say('none.what')}</Empty></Page>
  }
  return (
    <Page title={say('title')} lead={say('lead')} back={{ href: '/today' }}>
      <p class="row">{begin}</p>
      {drafts.length > 0 && <Drafts drafts={drafts} />}
      {all.length > 0 && (
        <div role="search">
          <Field name="search" type="search" label={say('search')} hint={say('search.hint')} value={query} autocomplete="off" dir="auto" onValue={(text) => { setQuery(text); setShown(A_PAGE) }} />
          <Say>{query.trim() === '' ? undefined : found ? say('search.found', { count: found.length }) : say('search.wait')}</Say>
        </div>
      )}
      {byMonth((found ?? []).slice(0, shown)).map(({ month, entries }) => (
        <section key={month.toString().slice(0, 7)}>
          <h2>{monthInWords(month, say.language)}</h2>
          <List>{entries.map((one) => <Row key={one.id} entry={one} query={query} />)}</List>
        </section>
      ))}
      {found && found.length > shown && <p><button type="button" class="as-link" onClick={() => setShown(shown + A_PAGE)}>{say('older')}</button></p>}
      <WhoSees>{say('sealed')}</WhoSees>
    </Page>
  )
}

function Row({ entry, query }: { entry: HeldEntry; query: string }) {
  const say = useWords()
  const photos = entry.attached.filter(({ is }) => is === 'photo').length
  const facts = [
    hourInWords(entry.at, entry.zone, say.language),
    ...(photos > 0 ? [say('row.photos', { count: photos })] : []), ...(entry.attached.length > photos ? [say('row.voice')] : []),
    ...(entry.unsent ? [say('row.unsent')] : []), ...(entry.alsoOf ? [say('row.also')] : []),
  ]
  const words = excerptOf(allWords(entry), query)
  return (
    <ListRow title={shortDay(entry.day, say.language)} href={`/journal/entry?id=${entry.id}`}>
      <p class="journal-piece" dir="auto">{words || (entry.attached.length > 0 ? '' : say('row.empty'))}</p>
      <p class="soft">{facts.map((fact, place) => <>{place > 0 && ' · '}<bdi>{fact}</bdi></>)}</p>
    </ListRow>
  )
}

function Drafts({ drafts }: { drafts: readonly HeldDraft[] }) {
  const say = useWords()
  return (
    <section>
      <h2>{say('drafts')}</h2>
      <List>
        {drafts.map((one) => (
          <ListRow key={one.id} icon="pencil" href={`/journal/write?draft=${one.id}`} title={one.of ? say('drafts.of', { day: dayInWords(one.day, say.language) }) : say('drafts.from', { day: dayInWords(one.day, say.language) })}>
            <p class="journal-piece" dir="auto">{excerptOf(allWords(one), '')}</p>
          </ListRow>
        ))}
      </List>
    </section>
  )
}
