import { List } from '#kit/parts/List.tsx'
import { ListRow } from '#kit/parts/ListRow.tsx'
import { useTodayWords } from './words.ts'

/** The other things one can do alone, as plain ways on. */
export function AlsoHere() {
  const say = useTodayWords()
  const ways = [
    ['/journal', 'pencil', 'next.journal'], ['/insights', 'waves', 'next.insights'], ['/helped', 'heart', 'next.helped'], ['/goals', 'check', 'next.goals'],
    ['/courses', 'calendar', 'next.courses'], ['/assessments', 'message-square', 'next.assessments'], ['/plan', 'shield', 'next.plan'],
  ] as const
  return (
    <section aria-labelledby="also">
      <h2 id="also">{say('next.title')}</h2>
      <List>{ways.map(([href, icon, key]) => <ListRow key={href} href={href} icon={icon} title={say(key)} />)}</List>
    </section>
  )
}
