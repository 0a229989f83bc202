import { Page } from '#kit/parts/Page.tsx'
import type { ScreenProps } from '#kit/screen.ts'
import { dirOf } from '#prelude/languages.ts'
import { dayIn, now, zoneHere } from '#prelude/time.ts'
import { useOnce } from '../../web/useOnce.ts'
import { About } from './About.tsx'
import { contentWords } from './contentWords.ts'
import { Player } from './Player.tsx'
import { useLater } from './later.ts'
import { sessionFor } from './session.ts'
import { useWords } from './words.ts'

/** The session of today: the same for everybody, another one tomorrow. It plays at once. */
export function SessionScreen({ query }: ScreenProps) {
  const say = useWords()
  const today = dayIn(zoneHere(), now())
  const came = useOnce(async () => ({ one: await sessionFor(today, say.language), words: await contentWords(say.language) }), [today.toString(), say.language])
  const later = useLater()
  const one = came?.one
  if (!came || !one) return <Page title={say('session.title')} back={{ href: '/today' }} />
  return (
    <Page title={<span lang={one.language} dir={dirOf(one.language)}>{one.text.title}</span>} lead={say('session.lead')} back={{ href: '/today' }} aside={later ? <About one={one} words={came.words} /> : <div />}>
      <Player key={`${today.toString()} ${query['again'] ?? ''}`} one={one} minutes={Number(query['minutes']) || undefined} session />
    </Page>
  )
}
