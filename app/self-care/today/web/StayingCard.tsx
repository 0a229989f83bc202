import { Card } from '#kit/parts/Card.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { useTodayWords } from './words.ts'

/** In place of every suggestion while a talk is about danger: people first, the talk as it was left, one's own plan. */
export function StayingCard() {
  const say = useTodayWords()
  return (
    <Card title={say('staying.title')}>
      <p>{say('staying.says')}</p>
      <p class="row"><LinkButton href="/help" kind="human" icon="phone">{say('staying.person')}</LinkButton><a href="/talk">{say('staying.talk')}</a><a href="/plan">{say('next.plan')}</a></p>
      <p class="soft">{say('staying.quiet')}</p>
    </Card>
  )
}
