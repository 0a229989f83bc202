import { useState } from 'preact/hooks'
import { Card } from '#kit/parts/Card.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { courses, listed } from '../../practices/web/library.ts'
import { dayInWords } from '../../web/dayInWords.ts'
import { useReady } from '../../practices/web/ready.ts'
import { useOnce } from '../../web/useOnce.ts'
import type { Offer } from '../suggestion.ts'
import { useTodayWords } from './words.ts'

/** One suggestion with its reason; one tap plays it. The others come one by one, for whoever asks. */
export function OfferCard({ offers, bare }: { offers: readonly Offer[]; bare?: boolean }) {
  const say = useTodayWords()
  const [turn, setTurn] = useState(0)
  const all = useOnce(() => listed(say.language), [say.language])
  const tracks = useOnce(() => courses(say.language), [say.language])
  const there = offers.filter((offer) => offer.kind === 'session' || (offer.kind === 'practice' ? all?.some(({ id }) => id === offer.id) : tracks?.some(({ id }) => id === offer.id)))
  const offer = there[turn % Math.max(1, there.length)]
  useReady(all && offer?.kind === 'practice' ? [offer.id] : [], say.language)
  if (!all || !offer) return null
  const practice = offer.kind === 'practice' ? all.find(({ id }) => id === offer.id) : undefined
  const course = offer.kind === 'course' ? tracks?.find(({ id }) => id === offer.id) : undefined
  const foreign = practice && practice.language !== say.language ? practice.language : undefined
  return (
    <Card tone="dusk" title={say('offer.title')}>
      <p class="offered"><b lang={foreign} dir={foreign ? 'auto' : undefined}>{practice?.title ?? course?.title ?? say('offer.session')}</b>{practice && !bare && <span class="soft"> {say('offer.minutes', { count: practice.minutes[0]! })}</span>}</p>
      {!bare && <p>{reason(offer, say)}</p>}
      {offer.kind === 'session' && !bare && <p class="soft">{say('offer.session-about')}</p>}
      <p class="row">
        <LinkButton href={addressOf(offer)} icon="play">{say('offer.play')}</LinkButton>
        {there.length > 1 && <button type="button" class="as-link" onClick={() => setTurn(turn + 1)}>{say('offer.else')}</button>}
      </p>
    </Card>
  )
}

const addressOf = (offer: Offer) => (offer.kind === 'session' ? '/session' : offer.kind === 'course' ? `/courses/course?id=${offer.id}` : `/practice/play?id=${offer.id}`)

function reason(offer: Offer, say: ReturnType<typeof useTodayWords>): string {
  if (offer.why === 'slept-badly') return say('offer.why.slept-badly', { nights: 'nights' in offer ? offer.nights ?? 0 : 0 })
  if (offer.why === 'helped') return say('offer.why.helped', { day: 'on' in offer && offer.on ? dayInWords(offer.on, say.language) : '' })
  return say(`offer.why.${offer.why}`)
}
