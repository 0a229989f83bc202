import { useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { Choices } from '#kit/parts/Choices.tsx'
import { Empty } from '#kit/parts/Empty.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { useLanguage } from '#kit/words.tsx'
import { weekText, weekUpTo } from '../week.ts'
import { SendForm } from './SendForm.tsx'
import { useWeek } from './useWeek.ts'
import { useVoice } from './weekVoice.ts'
import { useWords } from './words.ts'
import './handover.css'

/** One page of the last seven days, drawn here out of the vault. Nothing of it is ticked; what is ticked is shown as it leaves, and leaves by the person's own hand. */
export function WeekScreen() {
  const say = useWords()
  const { language } = useLanguage()
  const { parts, today } = useWeek()
  const voice = useVoice(language)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const span = weekUpTo(today)
  const text = weekText(parts, ticked, span, voice)
  return (
    <Page title={say('week')} back={{ href: '/talk/notes', label: say('notes') }} lead={say('week.lead', { from: voice.day(span.from), to: voice.day(span.to) })} seenBy={say('week.stays')}>
      {parts.length === 0 && <Empty title={say('week.none')}>{say('week.how')}</Empty>}
      <div class="no-print">
        {parts.map(({ id, lines }) => (
          <Choices key={id} name={`week-${id}`} legend={<b>{voice.part(id)}</b>} many chosen={lines.map((line) => line.id).filter((line) => ticked.has(line))}
            onChoose={(chosen) => setTicked(new Set([...[...ticked].filter((one) => !lines.some((line) => line.id === one)), ...chosen]))}
            choices={lines.map((line) => ({ value: line.id, label: <span dir="auto">{voice.line(line)}</span> }))} />
        ))}
      </div>
      {parts.length > 0 && <h2 class="no-print">{say('week.preview')}</h2>}
      {parts.length > 0 && text === '' && <p class="no-print">{say('week.nothing')}</p>}
      {text !== '' && <div class="week-paper" dir="auto">{text}</div>}
      {text !== '' && (
        <div class="no-print">
          <p class="row"><Button kind="quiet" icon="printer" onClick={() => print()}>{say('week.print')}</Button></p>
          <h2>{say('week.send')}</h2>
          <SendForm kind="week" words={text} level={null} onSent={() => setTicked(new Set())} />
        </div>
      )}
    </Page>
  )
}
