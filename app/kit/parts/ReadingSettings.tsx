import { useEffect, useState } from 'preact/hooks'
import { Choices } from './Choices.tsx'
import { useKitWords } from './kitWords.ts'
import { applyReading, keepReading, type Reading, readingChoices, readingHere } from './reading.ts'
import { Say } from './Say.tsx'

/** Text size, colours, movement, letters and data: changed at once, kept on this device only. */
export function ReadingSettings() {
  const words = useKitWords()
  // Only the device knows what was chosen: the server draws the sentence for those without script.
  const [reading, setReading] = useState<Reading | null>(null)
  const [isKept, setIsKept] = useState(true)
  useEffect(() => setReading(readingHere()), [])
  if (!reading) return <noscript><p>{words('readingScript')}</p></noscript>

  const change = (changed: Partial<Reading>) => {
    const next = applyReading({ ...reading, ...changed })
    setReading(next)
    setIsKept(keepReading(next))
  }
  const group = <Key extends 'size' | 'theme' | 'motion' | 'letters'>(key: Key) => (
    <Choices
      name={`reading-${key}`}
      legend={words(key)}
      choices={readingChoices[key].map((value) => ({ value, label: words(`${key}-${value}` as Parameters<typeof words>[0]) }))}
      chosen={[reading[key]]}
      onChoose={([value]) => change({ [key]: value })}
    />
  )
  return (
    <div class="stack">
      <Say>{isKept ? words('readingKept') : words('readingNotKept')}</Say>
      {group('size')}
      {group('theme')}
      {group('motion')}
      {group('letters')}
      <Choices
        name="reading-lite"
        legend={words('data')}
        many
        choices={[{ value: 'yes', label: words('lite'), hint: words('liteMore') }]}
        chosen={reading.lite === 'yes' ? ['yes'] : []}
        onChoose={(chosen) => change({ lite: chosen.length > 0 ? 'yes' : 'no' })}
      />
    </div>
  )
}
