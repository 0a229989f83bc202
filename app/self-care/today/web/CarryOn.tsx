import { List } from '#kit/parts/List.tsx'
import { ListRow } from '#kit/parts/ListRow.tsx'
import { listed } from '../../practices/web/library.ts'
import { answersIn } from '../../practices/web/practising.ts'
import { useOnce } from '../../web/useOnce.ts'
import { useSafe } from '#vault/web/index.ts'
import { now } from '#prelude/time.ts'
import { useTodayWords } from './words.ts'

/** What was begun and left: it comes back once, quietly, for a week, and then rests in the library. */
export function CarryOn() {
  const say = useTodayWords()
  const safe = useSafe()
  const all = useOnce(() => listed(say.language), [say.language]) ?? []
  const begun = answersIn(safe).filter(({ value }) => !value.finished && value.at.until(now()).total('hours') < 24 * 7)
  const [first] = begun.flatMap(({ value }) => all.filter(({ id }) => id === value.practice))
  if (!first) return null
  return (
    <section aria-labelledby="carry">
      <h2 id="carry">{say('carry.title')}</h2>
      <List><ListRow icon="chevron-right" href={`/practice/play?id=${first.id}`} title={<span lang={first.language} dir="auto">{first.title}</span>} note={say('carry.saved')} /></List>
    </section>
  )
}
