import { Card } from '#kit/parts/Card.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import type { Level } from '#risk/signal.ts'
import { CountryLines } from '#safety/web/index.ts'
import { urgencyOf } from '../due.ts'
import { nearIn } from './moments.ts'
import type { People } from './people.ts'
import { useWords } from './words.ts'

/** What somebody knows before they send: who will be able to read it, by when somebody is due to look, and that this is no emergency service. */
export function BeforeSending({ to, level, people }: { to: string | undefined; level: Level | null; people: People | undefined }) {
  const say = useWords()
  const urgency = urgencyOf(level)
  return (
    <Card title={say('before')} level={3} tone="dusk">
      <p><b>{say('before.emergency')}</b></p>
      <Disclosure summary={say('before.help')} open={urgency !== 'usual'}><CountryLines /></Disclosure>
      <ul>
        <li>{to ? say('before.name', { name: to }) : say('before.duty')} {say('before.climbs')}</li>
        <li>{people ? say('before.due', { when: nearIn(say.language, people.due[urgency]) }) : say(`before.within.${urgency}`)}</li>
        {people?.wait.from === 'lately' && !to && <li>{say('before.wait', { minutes: people.wait.minutes })}</li>}
        <li>{say('before.opened')}</li>
      </ul>
    </Card>
  )
}
