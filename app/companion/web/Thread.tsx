import type { Line } from '../records.ts'
import { AskingOther, OtherLine, type OtherWords } from '../voice/web/index.ts'
import { useWords } from './words.ts'

/** What was said, oldest first. It is a log: a screen reader is told each message once, whole. */
export function Thread({ lines, otherOf, isAsking }: { lines: readonly Line[]; otherOf: (line: Line) => OtherWords | undefined; isAsking: boolean }) {
  const say = useWords()
  return (
    <div class="thread" role="log" aria-label={say('thread')}>
      {lines.map((line, place) => line.by === 'person'
        ? <div class="message mine" key={place}><span class="hidden-text">{say('you')} </span><p dir="auto">{marked(line)}</p></div>
        : <div class="message" key={place}><span class="hidden-text">{say('it')} </span><Said says={line.says} other={otherOf(line)} isLatest={place === lines.length - 1} />{isAsking && place === lines.length - 1 && <AskingOther />}</div>)}
    </div>
  )
}

/** What the program says: its authored words, or those of the other program in their place, which say so. */
const Said = ({ says, other, isLatest }: { says: readonly string[]; other: OtherWords | undefined; isLatest: boolean }) =>
  (other ? <OtherLine text={other.text} model={other.model} usual={says} isLatest={isLatest} /> : <>{says.map((words, at) => <p key={at} dir="auto">{words}</p>)}</>)

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
