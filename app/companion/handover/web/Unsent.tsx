import { Button } from '#kit/parts/Button.tsx'
import { Card } from '#kit/parts/Card.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { SendState } from '#kit/parts/SendState.tsx'
import { now } from '#prelude/time.ts'
import { mayGoByItself } from '../draft.ts'
import type { HeldDraft } from './outgoing.ts'
import { type Key, useWords } from './words.ts'

const refusals: Record<string, Key> = { 'no-such-reader': 'refused.no-such-reader', 'too-many-open': 'refused.too-many-open' }

/** A note that is still on this device alone: where it stands, and what can be done with it. */
export function Unsent({ draft, onAgain, onDrop }: { draft: HeldDraft; onAgain: () => void; onDrop: () => void }) {
  const say = useWords()
  const goes = mayGoByItself(draft, now())
  return (
    <Card title={say('unsent')} level={3} tone="clay">
      <p class="note-words" dir="auto">{draft.note.words}</p>
      {draft.refused !== null ? <Say tone="error">{say(refusals[draft.refused] ?? 'refused')}</Say> : <SendState state="on-phone" onTryNow={onAgain} />}
      <p>{goes ? say('unsent.goes') : draft.refused === null ? say('unsent.late') : say('unsent.kept')}</p>
      <p class="row">{draft.refused !== null && <Button kind="quiet" onClick={onAgain}>{say('unsent.again')}</Button>}<Button kind="quiet" onClick={onDrop}>{say('unsent.drop')}</Button></p>
    </Card>
  )
}
