import { Card } from '#kit/parts/Card.tsx'
import { instruments } from '#instruments/index.ts'
import type { InstrumentId } from '#instruments/instrument.ts'
import type { Scale } from '../result.ts'
import { useWords, type Key } from './words.ts'

/** The total of each scale, and the published name of its range. Three scales are three results: their sum says nothing and is not shown. */
export function Totals({ of, scales }: { of: InstrumentId; scales: readonly Scale[] }) {
  const say = useWords()
  return (
    <>
      {scales.map(({ scale, total, most, band, words }) => (
        <Card key={scale ?? of} tone="spruce" title={scale ? say(`scale.${scale}` as Key) : say('result.total', { total, most })}>
          {scale && <p>{say('result.total', { total, most })}</p>}
          <p>{say('result.band', { band: say(bandKey(words, band)) })}</p>
        </Card>
      ))}
      <p class="soft">{say(instruments[of].betterWhen === 'lower' ? 'result.lower' : 'result.higher')}</p>
    </>
  )
}

/** The key of the words for a band; a test holds all of them against the instruments. */
export const bandKey = (words: string, band: string): Key => `band.${words}.${band.replaceAll(' ', '-')}` as Key
