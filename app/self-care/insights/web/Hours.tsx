import { List } from '#kit/parts/List.tsx'
import { ListRow } from '#kit/parts/ListRow.tsx'
import type { PartsDiffer } from '#insights/time-of-day.ts'
import { inSteps } from './figures.ts'
import { Twin } from './Twin.tsx'
import { useWords } from './words.ts'

/** Parts of the day between which the mood differs, compared within the same days; nothing where none do. */
export function Hours({ hours, onHide }: { hours: readonly PartsDiffer[]; onHide(): void }) {
  const say = useWords()
  if (hours.length === 0) return null
  const part = (one: PartsDiffer['higher']) => say(`part.${one}`)
  return (
    <section aria-labelledby="hours">
      <h2 id="hours">{say('hours.title')}</h2>
      <List label={say('hours.title')}>
        {hours.map(({ higher, lower, days, strength, low, high }) => (
          <ListRow key={higher + lower} title={say('hours.said', { higher: part(higher), lower: part(lower) })}
            note={<>{say('size.yes', { strength: inSteps(strength, say), low: inSteps(low, say), high: inSteps(high, say) })} {say('hours.days', { days })}</>} />
        ))}
      </List>
      <p>{say('hours.why')} {say('chance.always')} <a href="#sure">{say('sure.link')}</a></p>
      <Twin caption={say('hours.title')} heads={[say('table.higher'), say('table.lower'), say('table.steps'), say('table.range'), say('table.days')]}
        rows={hours.map(({ higher, lower, days, strength, low, high }) => ({ key: higher + lower, cells: [part(higher), part(lower), inSteps(strength, say), say('table.from-to', { low: inSteps(low, say), high: inSteps(high, say) }), say('number', { count: days })] }))} />
      <p class="row no-print"><button type="button" class="as-link" aria-label={say('hide.one', { name: say('hours.title') })} onClick={onHide}>{say('hide')}</button></p>
    </section>
  )
}
