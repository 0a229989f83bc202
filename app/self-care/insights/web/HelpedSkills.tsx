import { LEAST_TIMES, WITHIN_HOURS, type Helped } from '#insights/what-helped.ts'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { List } from '#kit/parts/List.tsx'
import { ListRow } from '#kit/parts/ListRow.tsx'
import { skills } from '#practice/practice.ts'
import type { Practised } from '../practised.ts'
import { Twin } from './Twin.tsx'
import { useWords, type SayIn } from './words.ts'

type Props = { practised: readonly Practised[]; helped: readonly Helped[]; titleOf(practice: string): Title | undefined }
/** A practice's title, and the language it is in: not all are written in every one. */
export type Title = { title: string; language: string }

/** The five skills in their own order, each with what was tried of it. Nothing is ranked, and nothing is said from fewer than five times. */
export function HelpedSkills({ practised, helped, titleOf }: Props) {
  const say = useWords()
  const skillOf = new Map(practised.map(({ practice, skill }) => [practice, skill]))
  const name = (practice: string) => titleOf(practice)?.title ?? say('helped.untitled')
  return (
    <>
      <p>{say('helped.five')}</p>
      {skills.map((skill) => {
        const tried = helped.filter(({ practice }) => skillOf.get(practice) === skill)
        return (
          <section key={skill} aria-labelledby={`skill-${skill}`}>
            <h2 id={`skill-${skill}`}>{say(`skill.${skill}`)}</h2>
            <p class="soft">{say(`skill.${skill}.about`)}</p>
            {tried.length === 0 ? <p>{say('helped.none')}</p> : (
              <List label={say(`skill.${skill}`)}>{tried.map((one) => <ListRow key={one.practice} title={<span lang={titleOf(one.practice)?.language}>{name(one.practice)}</span>} note={afterwards(one, say)} />)}</List>
            )}
          </section>
        )
      })}
      {helped.some(({ isEnough }) => isEnough) && (
        <Twin caption={say('helped.title')} heads={[say('helped.table.what'), say('helped.table.times'), say('helped.table.higher'), say('helped.table.same'), say('helped.table.lower')]}
          rows={helped.filter(({ isEnough }) => isEnough).map(({ practice, times, higher, same, lower }) => ({ key: practice, cells: [name(practice), ...[times, higher, same, lower].map((count) => say('number', { count }))] }))} />
      )}
      <Disclosure summary={say('helped.how')}>
        <p>{say('helped.how-said', { hours: WITHIN_HOURS })}</p>
        <p>{say('helped.how-cause')}</p>
      </Disclosure>
    </>
  )
}

function afterwards({ times, higher, same, lower, isEnough }: Helped, say: SayIn): string {
  const tried = say('helped.times', { times })
  const known = higher + same + lower
  return `${tried} ${isEnough ? say('helped.after', { higher, same, lower }) : known === 0 ? say('helped.unknown') : say('helped.few', { least: LEAST_TIMES })}`
}
