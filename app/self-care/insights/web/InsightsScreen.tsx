import { useState } from 'preact/hooks'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { dayIn, now, zoneHere } from '#prelude/time.ts'
import { factorSettings, settingsAtFirst } from '../../factors.ts'
import { useSettled } from '../../web/settled.ts'
import { hiddenInsights, nothingHidden } from '../insight.ts'
import { Findings } from './Findings.tsx'
import { useInsights } from './useInsights.ts'
import { useWords } from './words.ts'

/** What goes with the person's mood, counted on this device from their own check-ins. */
export function InsightsScreen() {
  const say = useWords()
  const { value: settings } = useSettled(factorSettings, settingsAtFirst)
  const { value: { hidden }, keep } = useSettled(hiddenInsights, nothingHidden)
  const found = useInsights(hidden)
  const [news, setNews] = useState('')
  const settle = (next: string[], said: string) => void keep({ kind: 'insights', hidden: next }).then(() => setNews(said))

  return (
    <Page title={say('title')} back={{ href: '/check-ins' }} lead={say('lead')} seenBy={say('sealed')}>
      <Say>{news}</Say>
      <Findings
        found={found} settings={settings} hidden={hidden} today={dayIn(zoneHere(), now())}
        onHide={(one) => settle([...hidden.filter((other) => other !== one), one], say('hide.done'))}
        onShow={(one) => settle(hidden.filter((other) => other !== one), say('hidden.back'))}
      />
    </Page>
  )
}
