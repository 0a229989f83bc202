import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { useOnce } from '../../web/useOnce.ts'
import { sources } from '../../practices/web/library.ts'
import type { Source } from '../content.ts'
import { useWords } from './words.ts'

/** Where what a course or a card says comes from. `given` is what the server drew it from. */
export function SourceList({ of, given, open }: { of: { sources: readonly number[] }; given?: readonly Source[] | undefined; open?: boolean }) {
  const say = useWords()
  const named = useOnce(sources, []) ?? given ?? []
  const quoted = of.sources.flatMap((id) => named.filter((one) => one.id === id))
  const list = quoted.length === 0 ? <p>{say('sources.none')}</p> : <ul class="sources" lang="en" dir="ltr">{quoted.map(({ id, cite, doi }) => <li key={id}>{cite}{doi && <> · <bdi>{doi}</bdi></>}</li>)}</ul>
  const notes = <p class="soft">{say('sources.unreviewed')}</p>
  return open ? <section aria-labelledby="sources"><h2 id="sources">{say('sources.title')}</h2>{list}{notes}</section> : <Disclosure summary={say('sources.title')}>{list}{notes}</Disclosure>
}
