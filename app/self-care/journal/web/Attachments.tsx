import { useEffect, useMemo, useState } from 'preact/hooks'
import { useSafe, type Safe } from '#vault/web/index.ts'
import type { Attachment } from '../pieces.ts'
import { bytesIn } from './entries.ts'
import { useWords } from './words.ts'

type Props = { attached: readonly Attachment[]; onRemove?: ((one: Attachment) => void) | undefined }

/** The photos and the voice note of an entry, opened here and nowhere else. */
export function Attachments({ attached, onRemove }: Props) {
  const say = useWords()
  if (attached.length === 0) return null
  return (
    <ul class="journal-attached">
      {attached.map((one) => (
        <li key={one.pieces[0]}>
          {one.is === 'photo' ? <Picture of={one} /> : <Sound of={one} />}
          {onRemove && <button type="button" class="as-link" onClick={() => onRemove(one)}>{say(one.is === 'photo' ? 'photo.remove' : 'voice.remove')}</button>}
        </li>
      ))}
    </ul>
  )
}

function Picture({ of }: { of: Extract<Attachment, { is: 'photo' }> }) {
  const say = useWords()
  const address = useOpened(of, 'image/jpeg')
  if (!address) return <p class="soft">{say('photo.not-here')}</p>
  return <img src={address} width={of.width} height={of.height} alt={say('photo.one')} />
}

function Sound({ of }: { of: Extract<Attachment, { is: 'voice' }> }) {
  const say = useWords()
  const address = useOpened(of, of.type)
  if (!address) return <p class="soft">{say('voice.not-here')}</p>
  return (
    <figure>
      <figcaption>{say('voice.one', { length: clockOf(of.seconds) })}</figcaption>
      {/* Spoken by the person for themselves: there is no other text of it than what they write beside it. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <audio controls preload="metadata" src={address} aria-label={say('voice.one', { length: clockOf(of.seconds) })} />
    </figure>
  )
}

/** Minutes and seconds. */
export const clockOf = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** An address, for this page alone, under which the browser finds the opened bytes; it ends with the component. */
function useOpened({ pieces }: Attachment, type: string): string | undefined {
  const safe = useSafe()
  const bytes = useMemo(() => bytesIn(safe, pieces), [pieces.join(), countHere(safe, pieces)])
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (!bytes) return
    const made = URL.createObjectURL(new Blob([bytes], { type }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes])
  return bytes ? address : undefined
}

const countHere = (safe: Safe, pieces: Attachment['pieces']) => pieces.filter((id) => safe.one(id) !== undefined).length
