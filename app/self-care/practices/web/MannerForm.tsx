import { Choices } from '#kit/parts/Choices.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { Say } from '#kit/parts/Say.tsx'
import type { Manner } from '../records.ts'
import type { PracticeHere } from './library.ts'
import { inMinutes } from './minutes.ts'
import { useWords, type Key } from './words.ts'

const sounds = ['none', 'rain', 'sea', 'wind', 'brown', 'pink'] as const
type Props = { one: PracticeHere; minutes: number; manner: Manner; silent: boolean; onMinutes: (minutes: number) => void; onManner: (manner: Manner) => void }

/** How one likes to practise: the length, whether it is read aloud, a sound behind it, eyes shut, with or without the waits. */
export function MannerForm({ one, minutes, manner, silent, onMinutes, onManner }: Props) {
  const say = useWords()
  const waits = one.pace?.hold !== undefined || one.pace?.rest !== undefined
  const switches = ['voice', ...(one.eyes === 'either' ? ['eyesShut'] : []), ...(waits ? ['holds'] : [])] as ('voice' | 'eyesShut' | 'holds')[]
  const label = { voice: say('play.voice'), eyesShut: say('play.eyes-shut'), holds: say('play.holds') }
  return (
    <Disclosure summary={say('play.settings')}>
      {one.minutes.length > 1 && (
        <Choices name="minutes" legend={say('play.length')} across choices={one.minutes.toSorted((a, b) => a - b).map((value) => ({ value: String(value), label: inMinutes(say, value) }))} chosen={[String(minutes)]} onChoose={([value]) => onMinutes(Number(value))} />
      )}
      <Choices
        name="manner" legend={say('play.settings')} many choices={switches.map((value) => ({ value, label: label[value], ...(value === 'eyesShut' ? { hint: say('play.eyes-shut-hint') } : {}) }))}
        chosen={switches.filter((value) => manner[value])} onChoose={(chosen) => onManner({ ...manner, ...Object.fromEntries(switches.map((value) => [value, chosen.includes(value)])) })}
      />
      <Say>{silent && manner.voice ? say('play.no-voice') : undefined}</Say>
      <Choices name="sound" legend={say('play.sound')} across choices={sounds.map((value) => ({ value, label: say(`play.sound-${value}` as Key) }))} chosen={[manner.sound]} onChoose={([value]) => onManner({ ...manner, sound: value ?? 'none' })} />
    </Disclosure>
  )
}
