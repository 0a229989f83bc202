import { useMemo, useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { Choices } from '#kit/parts/Choices.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { timeIn } from '#kit/parts/moment.ts'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import type { ScreenProps } from '#kit/screen.ts'
import type { Mix } from '../../practices/web/sound/sound.ts'
import { Fader } from './Fader.tsx'
import './sounds.css'
import { useLockTitle } from '../../practices/web/useLockTitle.ts'
import { useMixer } from './useMixer.ts'
import { useWords } from './words.ts'

const names = ['rain', 'sea', 'wind', 'bowl', 'brown', 'pink'] as const
const lengths = ['none', '15', '30', '45', '60'] as const
const intervals = ['none', '1', '3', '5', '10', '15', '20', '30'] as const
type Name = (typeof names)[number]

const numberOf = (value: string) => (value === 'none' ? undefined : Number(value))

/** Sounds to fall asleep, to work or to sit with: each with its loudness, together with a timer and a bowl. */
export function SoundsScreen({ plain }: ScreenProps) {
  const say = useWords()
  const drawnByServer = plain !== undefined
  return (
    <Page title={say('sounds.title')} back={{ href: '/practice', label: say('back') }} lead={say('sounds.lead')}>
      {drawnByServer ? <noscript><p>{say.rich('sounds.no-script', { a: (inside) => <a href="/stories">{inside}</a> })}</p></noscript> : <Mixer />}
    </Page>
  )
}

function Mixer() {
  const say = useWords()
  const [loud, setLoud] = useState<Record<Name, number>>({ rain: 6, sea: 5, wind: 4, bowl: 5, brown: 5, pink: 5 })
  const [on, setOn] = useState<readonly Name[]>(['rain'])
  const [length, setLength] = useState<(typeof lengths)[number]>('none')
  const [every, setEvery] = useState<(typeof intervals)[number]>('none')
  const [how, setHow] = useState<readonly ('varied' | 'mono')[]>(['varied'])
  const [empty, setEmpty] = useState(false)
  const mix = useMemo((): Mix => Object.fromEntries(on.map((name) => [name, loud[name] / 10])), [on, loud])
  const minutes = numberOf(length)
  const { at, play, stop } = useMixer({ mix, minutes, everyMinutes: numberOf(every), varied: how.includes('varied'), mono: how.includes('mono') }, useLockTitle(say('sounds.title')))
  const playing = at.state === 'playing'

  const turn = (name: Name, is: boolean) => { setEmpty(false); setOn(is ? [...on.filter((other) => other !== name), name] : on.filter((other) => other !== name)) }
  const begin = () => {
    const nothing = on.length === 0 && every === 'none'
    setEmpty(nothing)
    if (!nothing) play()
  }
  const news = empty ? say('status.choose')
    : at.state === 'cannot' ? say('status.cannot')
    : at.state === 'ended' ? say('status.ended')
    : at.state !== 'playing' ? undefined
    : minutes === undefined ? say('status.playing') : say('status.until', { time: timeIn(say.language, { epochMilliseconds: at.since + minutes * 60_000 }) })

  return (
    <div class="sounds">
      <Button icon={playing ? 'pause' : 'play'} onClick={playing ? stop : begin}>{say(playing ? 'sounds.stop' : 'sounds.play')}</Button>
      <Say tone={at.state === 'cannot' ? 'error' : 'plain'}>{news}</Say>
      <fieldset class="choices faders">
        <legend>{say('sounds.mix')}</legend>
        {names.map((name) => (
          <Fader key={name} name={name} label={say(`sound.${name}`)} on={on.includes(name)} value={loud[name]} onTurn={(is) => turn(name, is)} onValue={(value) => { setLoud({ ...loud, [name]: value }); turn(name, true) }} />
        ))}
      </fieldset>
      <Choices name="length" legend={say('timer.legend')} across chosen={[length]} onChoose={([value]) => setLength(value ?? 'none')}
        choices={lengths.map((value) => ({ value, label: value === 'none' ? say('timer.none') : say('minutes', { count: Number(value) }) }))} />
      <Disclosure summary={say('bowl.legend')}>
        <Choices name="every" legend={say('bowl.every-legend')} hint={say('bowl.hint')} across chosen={[every]} onChoose={([value]) => { setEmpty(false); setEvery(value ?? 'none') }}
          choices={intervals.map((value) => ({ value, label: value === 'none' ? say('bowl.none') : say('minutes', { count: Number(value) }) }))} />
      </Disclosure>
      <Disclosure summary={say('more')}>
        <Choices name="how" legend={say('more.legend')} many chosen={how} onChoose={setHow}
          choices={[{ value: 'varied', label: say('more.varied'), hint: say('more.varied-hint') }, { value: 'mono', label: say('more.mono'), hint: say('more.mono-hint') }]} />
      </Disclosure>
      <p class="soft">{say('sounds.leave')} {say('sounds.offline')}</p>
    </div>
  )
}
