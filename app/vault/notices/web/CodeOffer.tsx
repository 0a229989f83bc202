import { Button } from '#kit/parts/Button.tsx'
import { Card } from '#kit/parts/Card.tsx'
import { dayIn, now, zoneHere } from '#prelude/time.ts'
import { useVaultHere } from '../../web/HereContext.ts'
import { countOf, openersOf } from '../../web/ways/openersof.ts'
import { useNoticeWords } from './words.ts'

/** Offers a second way in while this device alone opens the vault; put off, it comes back another day. Shows nothing otherwise. */
export function CodeOffer() {
  const words = useNoticeWords()
  const state = useVaultHere().get()
  if (state.state !== 'open') return null
  const { slots, codeOfferedOn } = state.safe.diskState()
  const today = dayIn(zoneHere(), now()).toString()
  if (!slots || countOf(openersOf(slots.slots)) > 0 || codeOfferedOn === today) return null
  return (
    <Card tone="dusk" title={words('offer.title')}>
      <p>{words('offer.what')}</p>
      <div class="row"><a class="button quiet" href="/me/ways-in">{words('offer.do')}</a><Button kind="quiet" onClick={() => void state.safe.keepState({ codeOfferedOn: today })}>{words('offer.later')}</Button></div>
    </Card>
  )
}
