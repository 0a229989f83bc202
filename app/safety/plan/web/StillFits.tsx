import { Button } from '#kit/parts/Button.tsx'
import { Card } from '#kit/parts/Card.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { zoneHere, type Instant } from '#prelude/time.ts'
import { dayInWords } from './momentInWords.ts'
import { useWords } from './words.ts'

type Props = { why: 'after-use' | 'by-time'; looked: Instant; onSay(said: 'fits' | 'not-now'): void }

/** One quiet question below the plan. Each of the three answers weighs the same. */
export function StillFits({ why, looked, onSay }: Props) {
  const say = useWords()
  return (
    <Card title={say('fits.title')}>
      <p>{why === 'after-use' ? say('fits.after-use') : say('fits.by-time', { day: dayInWords(looked, zoneHere(), say.language) })}</p>
      <div class="row">
        <Button kind="quiet" onClick={() => onSay('fits')}>{say('fits.yes')}</Button>
        <LinkButton kind="quiet" href="/plan/edit">{say('fits.no')}</LinkButton>
        <Button kind="quiet" onClick={() => onSay('not-now')}>{say('fits.later')}</Button>
      </div>
    </Card>
  )
}
