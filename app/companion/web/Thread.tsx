import type { Line } from '../records.ts'
import { useWords } from './words.ts'

/** What was said, oldest first. It is a log: a screen reader is told each message once, whole. */
export function Thread({ lines }: { lines: readonly Line[] }) {
  const say = useWords()
  return (
    <div class="thread" role="log" aria-label={say('thread')}>
      {lines.map((line, place) => line.by === 'person'
        ? <div class="message mine" key={place}><span class="hidden-text">{say('you')} </span><p dir="auto">{marked(line)}</p></div>
        : <div class="message" key={place}><span class="hidden-text">{say('it')} </span>{line.says.map((words, at) => <p key={at} dir="auto">{words}</p>)}</div>)}
    </div>
  )
}

/** The words in which a trap was seen stand underlined in what the person wrote, with its name for whoever cannot see the line. */
function marked({ text, marks }: Extract<Line, { by: 'person' }>) {
  const pieces: (string | preact.JSX.Element)[] = [text]
  for (const { words, name } of marks) {
    const place = pieces.findIndex((piece) => typeof piece === 'string' && words !== '' && piece.includes(words))
    if (place < 0) continue
    const [before = '', ...after] = (pieces[place] as string).split(words)
    pieces.splice(place, 1, before, <mark key={`${place} ${words}`}>{words}<span class="hidden-text"> ({name})</span></mark>, after.join(words))
  }
  return pieces
}
