import { Button } from '#kit/parts/Button.tsx'
import type { NamedVoice } from '../consent.ts'
import type { SentLine } from '../line.ts'
import { useWords } from './words.ts'
import './voice.css'

/** The lines that would leave now, and the name of their language. */
export type Leaving = { lines: readonly SentLine[] | 'grave'; language: string }

/** All that a person sees before they say yes: what leaves, to whom, who reads it, what comes back, and the way out. The yes stands below all of it. */
export function ConsentView({ voice, leaving, onYes, onNo }: { voice: NamedVoice; leaving: Leaving | undefined; onYes: () => void; onNo: () => void }) {
  const say = useWords()
  const bold = { b: (inside: string) => <b dir="ltr">{inside}</b> }
  return (
    <>
      <h3>{say('what.title')}</h3>
      <p>{say('what.lines')}</p>
      {leaving && (leaving.lines === 'grave' ? <p>{say('what.grave')}</p> : leaving.lines.length === 0 ? <p>{say('what.none')}</p> : (
        <>
          <p>{say('what.now')}</p>
          <ul class="leaving-lines">{leaving.lines.map(({ by, text }, place) => <li key={place}><span class="soft">{say(by === 'person' ? 'by.you' : 'by.program')}</span> <span dir="auto">{text}</span></li>)}</ul>
        </>
      ))}
      {leaving && <p>{say('what.language', { language: leaving.language })}</p>}
      <p>{say('what.cannot')}</p>
      <h3>{say('who.title')}</h3>
      <p>{say.rich('who.is', bold, voice)}</p>
      <p>{say('who.reads')}</p>
      <h3>{say('how.title')}</h3>
      <p>{say('how.checked')}</p>
      <p>{say('how.off')}</p>
      {leaving && <p class="row"><Button kind="quiet" onClick={onYes}>{say('yes')}</Button><Button kind="quiet" onClick={onNo}>{say('no')}</Button></p>}
    </>
  )
}
