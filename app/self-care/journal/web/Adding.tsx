import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { Icon } from '#kit/parts/Icon.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { UndoBar } from '#kit/parts/UndoBar.tsx'
import { hasNoRoom } from '#safety/web/index.ts'
import { useSafe } from '#vault/web/index.ts'
import { MOST_PHOTOS } from '../entry.ts'
import type { Attachment } from '../pieces.ts'
import { Attachments, clockOf } from './Attachments.tsx'
import { dropPieces, keepPieces } from './entries.ts'
import { smallPhoto } from './photos.ts'
import { useRecording, type Voice } from './recording.ts'
import { useWords } from './words.ts'

type Props = { attached: readonly Attachment[]; onAttached(change: (before: Attachment[]) => Attachment[]): void }

/** Photos and a voice note beside the words: made small and sealed here before anything else happens to them. */
export function Adding({ attached, onAttached }: Props) {
  const say = useWords()
  const safe = useSafe()
  const [news, setNews] = useState('')
  const [busy, setBusy] = useState(false)
  const [removed, setRemoved] = useState<{ one: Attachment; at: number }>()
  const last = useRef(removed)
  last.current = removed
  const { recording, start, stop } = useRecording((voice) => void addVoice(voice), (why) => setNews(say(`voice.${why}`)))
  // What was removed goes for good when one goes on; until then it can come back.
  const letGo = () => { if (last.current) void dropPieces(safe, last.current.one.pieces) }
  useEffect(() => letGo, [])

  async function addPhoto(file: File): Promise<void> {
    setBusy(true)
    setNews('')
    try {
      const photo = await smallPhoto(file)
      if (!photo) { setNews(say('photo.unread')); return }
      const pieces = await keepPieces(safe, photo.bytes)
      onAttached((before) => [...before, { is: 'photo', width: photo.width, height: photo.height, pieces }])
    } catch (problem) {
      setNews(say(hasNoRoom(problem) ? 'photo.full' : 'write.failed'))
    } finally {
      setBusy(false)
    }
  }
  async function addVoice({ bytes, type, seconds }: Voice): Promise<void> {
    try {
      const pieces = await keepPieces(safe, bytes)
      onAttached((before) => [...before, { is: 'voice', type, seconds, pieces }])
    } catch (problem) {
      setNews(say(hasNoRoom(problem) ? 'voice.full' : 'write.failed'))
    }
  }
  const remove = (one: Attachment) => {
    letGo()
    setRemoved({ one, at: attached.indexOf(one) })
    onAttached((before) => before.filter((other) => other.pieces[0] !== one.pieces[0]))
  }
  const bringBack = () => {
    if (removed) onAttached((before) => before.toSpliced(removed.at, 0, removed.one))
    setRemoved(undefined)
  }

  const photos = attached.filter(({ is }) => is === 'photo').length
  return (
    <>
      <Attachments attached={attached} onRemove={remove} />
      <div class="journal-add">
        {photos < MOST_PHOTOS && (
          <label class="button quiet journal-file">
            <Icon name="plus" /><span>{say(busy ? 'photo.wait' : 'photo.add')}</span>
            <input type="file" accept="image/*" onChange={({ currentTarget: field }) => { const file = field.files?.[0]; field.value = ''; if (file && !busy) void addPhoto(file) }} />
          </label>
        )}
        {recording.state === 'on'
          ? <><p role="timer">{say('voice.on', { length: clockOf(recording.seconds) })}</p><Button kind="quiet" onClick={stop}>{say('voice.stop')}</Button></>
          : attached.length === photos && <Button kind="quiet" icon="plus" busy={recording.state === 'asking'} onClick={() => { setNews(''); void start() }}>{say('voice.add')}</Button>}
      </div>
      {photos < MOST_PHOTOS && <p class="soft">{say('photo.how')}</p>}
      <Say>{recording.state === 'asking' ? say('voice.asking') : news}</Say>
      {removed && <UndoBar said={say(removed.one.is === 'photo' ? 'photo.removed' : 'voice.removed')} onUndo={bringBack} onClose={() => { letGo(); setRemoved(undefined) }} />}
    </>
  )
}
