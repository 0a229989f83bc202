import { useCallback } from 'preact/hooks'
import { useAsk } from '#kit/call.ts'
import { Icon } from '#kit/parts/Icon.tsx'
import { listNotes } from '../api.ts'
import { hasNews } from './news.ts'
import { useOutgoing } from './outgoing.ts'
import { useFresh } from './useFresh.ts'
import { useWords } from './words.ts'
import './handover.css'

/** One quiet line at the top of the talk: an answer is there, or a note has not left this device yet. Nothing where neither is so. */
export function NotesLine() {
  const say = useWords()
  const { answer, again } = useAsk(listNotes, {})
  useFresh(again)
  const { drafts } = useOutgoing(useCallback(() => again(), [again]))
  const fresh = answer?.ok ? answer.value.notes.find(hasNews) : undefined
  if (!fresh && drafts.length === 0) return null
  const words = fresh ? (fresh.answeredBy ? say('line.answer', { name: fresh.answeredBy }) : say(fresh.answer === null ? 'line.closed' : 'line.answered')) : say('line.unsent')
  return <p class="notes-line"><Icon name={fresh ? 'message-square' : 'smartphone'} size={20} /><a href="/talk/notes">{words}</a></p>
}
