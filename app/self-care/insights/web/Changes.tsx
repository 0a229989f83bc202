import { List } from '#kit/parts/List.tsx'
import { ListRow } from '#kit/parts/ListRow.tsx'
import { howMuch, type ToldChange } from '../insight.ts'
import { dayOfText, inSteps } from './figures.ts'
import { Twin } from './Twin.tsx'
import { useWords } from './words.ts'

type Props = { changes: readonly ToldChange[]; today: Temporal.PlainDate; onHide(): void }

/** Days from which on the mood was higher or lower; nothing where there is none. */
export function Changes({ changes, today, onHide }: Props) {
  const say = useWords()
  if (changes.length === 0) return null
  const day = (text: string) => dayOfText(text, today, say)
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{say('changes.title')}</h2>
      <List label={say('changes.title')}>
        {changes.map((one) => (
          <ListRow key={one.on} title={say(`changes.${one.direction}`, { day: day(one.on) })}
            note={<>{say('changes.size', { strength: inSteps(one.strength, say), low: inSteps(one.low, say), high: inSteps(one.high, say) })} {one.earliest !== one.latest && say('changes.between', { earliest: day(one.earliest), latest: day(one.latest) })} {say('changes.days', { days: one.days })}</>} />
        ))}
      </List>
      <p>{say('changes.why')} <a href="#sure">{say('sure.link')}</a></p>
      <Twin caption={say('changes.title')} heads={[say('table.from'), say('table.mood'), say('table.steps'), say('table.range'), say('table.days')]}
        rows={changes.map(({ on, direction, strength, low, high, days }) => ({ key: on, cells: [day(on), say(`how.${direction}.${howMuch(strength)}`), inSteps(strength, say), say('table.from-to', { low: inSteps(low, say), high: inSteps(high, say) }), say('number', { count: days })] }))} />
      <p class="row no-print"><button type="button" class="as-link" aria-label={say('hide.one', { name: say('changes.title') })} onClick={onHide}>{say('hide')}</button></p>
    </section>
  )
}
