import { useState } from 'preact/hooks'
import { Area } from '#kit/parts/Area.tsx'
import { Button } from '#kit/parts/Button.tsx'
import { Card } from '#kit/parts/Card.tsx'
import { Say } from '#kit/parts/Say.tsx'
import type { Level } from '#risk/signal.ts'
import { SendHere } from '../handover/web/index.ts'
import type { Line } from '../records.ts'
import { useWords } from './words.ts'

/** A note for somebody who helps: drafted from the person's own words, read and changed by them, and sent by their own hand or not at all. */
export function Note({ words, lines, level, onClose }: { words: string; lines: readonly Line[]; level: Level | null; onClose: () => void }) {
  const say = useWords()
  const [text, setText] = useState(() => [say('note.begin'), words, ...(words ? [] : lines.flatMap((line) => (line.by === 'person' ? [line.text] : [])).slice(-5))].filter(Boolean).join('\n\n'))
  const [news, setNews] = useState('')
  const send = async () => {
    try {
      if (navigator.share) await navigator.share({ text })
      else { await navigator.clipboard.writeText(text); setNews(say('note.copied')) }
    } catch { setNews(say('note.by-hand')) }
  }
  return (
    <Card title={say('note.title')}>
      <p>{say('note.what')}</p>
      <Area name="note" label={say('note.text')} rows={6} value={text} onValue={setText} />
      <p class="row"><Button kind="quiet" onClick={() => void send()}>{say('note.send')}</Button><Button kind="quiet" onClick={onClose}>{say('note.close')}</Button></p>
      <Say>{news}</Say>
      <SendHere words={text} level={level} onSent={onClose} />
    </Card>
  )
}
