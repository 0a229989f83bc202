import { useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { Choices } from '#kit/parts/Choices.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { Say } from '#kit/parts/Say.tsx'
import type { StoryHere } from '../../practices/web/library.ts'
import { voicesFor } from '../../practices/web/voice.ts'
import { useOnce } from '../../web/useOnce.ts'
import { Darkness } from './Darkness.tsx'
import { paragraphId, StoryText } from './StoryText.tsx'
import { useTelling } from './useTelling.ts'
import { useLockTitle } from '../../practices/web/useLockTitle.ts'
import { useTellingSound } from './useTellingSound.ts'
import { useWords } from './words.ts'

const sounds = ['none', 'rain', 'sea', 'wind', 'brown', 'pink'] as const
const lengths = ['none', '15', '30', '45', '60'] as const
/** More than these are hard to tell apart by their names. */
const MOST_VOICES = 6

/** A story that is told: by the device's own voice where it has one, else as text at the pace of slow reading; over a sound, with a timer. */
export function Telling({ story }: { story: StoryHere }) {
  const say = useWords()
  const voices = useOnce(() => voicesFor(story.language), [story.language])
  const [aloud, setAloud] = useState(true)
  const [voice, setVoice] = useState<string>()
  const [behind, setBehind] = useState<(typeof sounds)[number]>(story.sound)
  const [length, setLength] = useState<(typeof lengths)[number]>('none')
  const telling = useTelling({ paragraphs: story.text.paragraphs, language: story.language, aloud, voice })
  const { now } = telling
  const playing = now.state === 'playing'
  const mute = aloud && (telling.failed || voices?.length === 0)
  const { begins } = useTellingSound({
    title: useLockTitle(story.text.title), sound: behind, minutes: length === 'none' ? undefined : Number(length), state: now.state,
    onTimeOver: telling.endSoon, onPlay: telling.play, onPause: telling.pause, onBack: telling.back, onAhead: telling.ahead,
  })
  const play = () => { begins(); telling.play() }
  const showPlace = () => document.getElementById(paragraphId(now.place))?.scrollIntoView({ block: 'center' })

  return (
    <div class="telling">
      <div class="controls">
        <div class="row">
          {playing ? <Button icon="pause" onClick={telling.pause}>{say('story.pause')}</Button>
            : <Button icon="play" onClick={play}>{say(now.state === 'ready' ? 'story.begin' : now.state === 'done' ? 'story.again' : 'story.go-on')}</Button>}
          <Button kind="quiet" aria-label={say('story.back-what')} onClick={telling.back}>{say('story.back')}</Button>
          <Button kind="quiet" aria-label={say('story.ahead-what')} onClick={telling.ahead}>{say('story.ahead')}</Button>
        </div>
      </div>
      <Say>{mute ? say('story.no-voice') : undefined}</Say>
      <Say>{now.state === 'done' ? say(telling.timeOver ? 'story.time-over' : 'story.done') : undefined}</Say>
      {now.state !== 'ready' && now.state !== 'done' && (
        <p class="row soft"><span>{say('story.place', { place: now.place + 1, of: story.text.paragraphs.length })}</span><button type="button" class="as-link" onClick={showPlace}>{say('story.show')}</button></p>
      )}
      <Disclosure summary={say('story.settings')}>
        <Choices name="aloud" legend={say('story.voice')} many chosen={aloud ? ['aloud'] : []} onChoose={(chosen) => setAloud(chosen.length > 0)} choices={[{ value: 'aloud', label: say('story.aloud'), hint: say('story.aloud-hint') }]} />
        {aloud && voices && voices.length > 1 && (
          <Choices name="voice" legend={say('story.which-voice')} choices={voices.slice(0, MOST_VOICES).map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> }))} chosen={[voice ?? voices[0]!.id]} onChoose={([id]) => setVoice(id)} />
        )}
        <Choices name="behind" legend={say('story.sound')} across choices={sounds.map((value) => ({ value, label: say(`sound.${value}`) }))} chosen={[behind]} onChoose={([value]) => setBehind(value ?? 'none')} />
        <Choices name="length" legend={say('story.timer')} across chosen={[length]} onChoose={([value]) => setLength(value ?? 'none')}
          choices={lengths.map((value) => ({ value, label: value === 'none' ? say('story.timer-end') : say('minutes', { count: Number(value) }) }))} />
        {aloud && !mute && <p class="soft">{say('story.dims')}</p>}
      </Disclosure>
      <StoryText story={story} at={now.state === 'ready' || now.state === 'done' ? undefined : now.place} />
      {playing && aloud && !mute && <Darkness />}
    </div>
  )
}
