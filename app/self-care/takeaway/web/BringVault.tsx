import { Button } from '#kit/parts/Button.tsx'
import { Card } from '#kit/parts/Card.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import type { BadRecord } from '../exported.ts'
import type { Plan } from '../plan.ts'
import { BringState } from './BringState.tsx'
import { useBringing } from './useBringing.ts'
import { useWords } from './words.ts'

type Props = { name: string; plan: Plan; bad: readonly BadRecord[]; cut: boolean }

/** What a file of an Evenkeel would bring, before anything of it is kept. */
export function BringVault({ name, plan, bad, cut }: Props) {
  const say = useWords()
  const { bringing, bringIn, takeBack } = useBringing()
  const { fresh, here, other, unknown, large } = plan
  const left = [
    ...bad.map(({ line, why }) => say(`bad.${why}`, { line })), ...unknown.map(({ id, domain }) => say('bad.unknown', { id, domain })), ...large.map(({ id }) => say('bad.large', { id })),
  ]
  return (
    <Card title={<bdi>{name}</bdi>}>
      <ul>
        <li>{say('vault.fresh', { count: fresh.length })}</li>
        {here > 0 && <li>{say('vault.here', { count: here })}</li>}
        {other > 0 && <li>{say('vault.other', { count: other })}</li>}
        {cut && <li>{say('vault.cut')}</li>}
        {left.length > 0 && <li>{say('vault.left', { count: left.length })}</li>}
      </ul>
      {left.length > 0 && <Disclosure summary={say('bad.list')}><ul>{left.slice(0, 200).map((one) => <li key={one}><bdi>{one}</bdi></li>)}</ul></Disclosure>}
      {bringing.state === 'before' && (fresh.length > 0 ? <Button onClick={() => void bringIn(fresh)}>{say('vault.do', { count: fresh.length })}</Button> : <p>{say('vault.nothing')}</p>)}
      <BringState bringing={bringing} onTakeBack={(kept) => void takeBack(kept)} />
    </Card>
  )
}
