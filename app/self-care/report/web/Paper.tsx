import { useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { Area } from '#kit/parts/Area.tsx'
import { Button } from '#kit/parts/Button.tsx'
import type { Line, Marks, SpokenPart } from '../spoken.ts'
import { useWords } from './words.ts'

type Props = { title: string; lead: string; parts: readonly SpokenPart[]; paper: 'a4' | 'letter'; marks: Marks; onMarks(marks: Marks): void; drawing(id: string): ComponentChildren }

/** The report as it will be printed. Each part and each sentence can be struck out and put back, and each sentence put into other words. */
export function Paper({ title, lead, parts, paper, marks, onMarks, drawing }: Props) {
  const say = useWords()
  const [editing, setEditing] = useState<string>()
  const strike = (id: string) => {
    const struck = new Set(marks.struck)
    if (!struck.delete(id)) struck.add(id)
    onMarks({ ...marks, struck })
  }
  const edit = ({ id, composed }: Line, text: string) => {
    const edits = new Map(marks.edits)
    if (text.trim() === composed.trim()) edits.delete(id)
    else edits.set(id, { of: composed, text })
    onMarks({ ...marks, edits })
    setEditing(undefined)
  }
  return (
    <article class={`report-paper ${paper}`} aria-labelledby="paper-title">
      <h2 id="paper-title">{title}</h2>
      <p>{lead}</p>
      {parts.map((part) => (
        <section key={part.id} class={part.struck ? 'report-struck' : ''} aria-labelledby={`part-${part.id}`}>
          <div class="report-line">
            <h3 id={`part-${part.id}`}>{part.struck ? <s>{part.title}</s> : part.title}</h3>
            <button type="button" class="as-link no-print" onClick={() => strike(part.id)}>{say(part.struck ? 'part.back' : 'part.out')}<span class="hidden-text"> {part.title}</span></button>
          </div>
          {!part.struck && part.lines.map((line) => (
            editing === line.id
              ? <Editing key={line.id} line={line} onKeep={(text) => edit(line, text)} onLeave={() => setEditing(undefined)} />
              : (
                <div key={line.id} class={line.struck ? 'report-line report-struck' : 'report-line'}>
                  <Said line={line} drawing={drawing} />
                  <p class="report-do no-print">
                    {!line.struck && line.is !== 'drawing' && <Deed does="change" line={line} onClick={() => setEditing(line.id)} />}
                    {!line.struck && line.edited && <Deed does="first" line={line} onClick={() => edit(line, line.composed)} />}
                    <Deed does={line.struck ? 'back' : 'out'} line={line} onClick={() => strike(line.id)} />
                  </p>
                </div>
              )
          ))}
        </section>
      ))}
    </article>
  )
}

function Deed({ does, line, onClick }: { does: 'change' | 'first' | 'out' | 'back'; line: Line; onClick(): void }) {
  const say = useWords()
  return <button type="button" class="as-link" aria-label={say(`line.${does}-one`, { text: line.text || say('line.drawing') })} onClick={onClick}>{say(`line.${does}`)}</button>
}

function Said({ line: { id, is, struck, text }, drawing }: { line: Line; drawing: Props['drawing'] }) {
  const say = useWords()
  if (is === 'drawing') return struck ? <p><s>{say('line.drawing')}</s></p> : <div class="report-drawing">{drawing(id)}</div>
  return <p dir="auto" class="report-said">{struck ? <s>{text}</s> : text}</p>
}

function Editing({ line, onKeep, onLeave }: { line: Line; onKeep(text: string): void; onLeave(): void }) {
  const say = useWords()
  const [text, setText] = useState(line.text)
  return (
    <form class="no-print" onSubmit={(event) => { event.preventDefault(); onKeep(text) }}>
      <Area name={`edit-${line.id}`} label={say('line.words')} value={text} onValue={setText} rows={3} />
      <div class="row"><Button>{say('line.keep')}</Button><Button kind="quiet" onClick={onLeave}>{say('line.leave')}</Button></div>
    </form>
  )
}
