import { useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { Choices } from '#kit/parts/Choices.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { useLanguage } from '#kit/words.tsx'
import { csvOf } from '../../takeaway/csv.ts'
import { saveFile } from '../../takeaway/web/saveFile.ts'
import { plainText, spoken } from '../spoken.ts'
import { reportRows } from '../table.ts'
import { Choosing } from './Choosing.tsx'
import { MoodDrawing, ScoreDrawing } from './Drawing.tsx'
import { useFacts, useHeld } from './held.ts'
import { Paper } from './Paper.tsx'
import { voiceIn } from './voice.ts'
import { useWords } from './words.ts'
import './report.css'

/** The progress report: what goes in, how it reads, and the ways in which it leaves. It is made here, and leaves only by the person's own hand. */
export function ReportScreen() {
  const say = useWords()
  const words = useLanguage()
  const voice = voiceIn(words)
  const { held, set } = useHeld(words.language)
  const { facts, parts, checkIns, choosable, forms, of, today } = useFacts(held)
  const [news, setNews] = useState<{ tone: 'done' | 'error'; text: string }>()
  const said = spoken(parts, voice, held.marks)
  const lead = voice.lead(facts.span)
  const text = () => plainText(voice.title, lead, said)
  const table = () => csvOf(reportRows(said, facts, checkIns, voice.table))
  const save = (ending: 'txt' | 'csv', file: Blob) => {
    const name = `${say('file.name')}-${facts.span.to.toString()}.${ending}`
    saveFile(name, file)
    setNews({ tone: 'done', text: say('out.saved', { name }) })
  }
  const copy = () => void navigator.clipboard.writeText(text()).then(() => setNews({ tone: 'done', text: say('out.copied') }), () => setNews({ tone: 'error', text: say('out.not-copied') }))
  return (
    <Page title={say('title')} back={{ href: '/today' }} lead={say('lead')} seenBy={say('stays')}>
      <div class="no-print"><Choosing held={held} set={set} forms={forms} of={of} choosable={choosable} today={today} voice={voice} /></div>
      <Paper
        title={voice.title} lead={lead} parts={said} paper={held.paper} marks={held.marks} onMarks={(marks) => set({ marks })}
        drawing={(id) => (id === 'moods.drawing'
          ? <MoodDrawing checkIns={checkIns} span={facts.span} voice={voice} />
          : facts.scores && <ScoreDrawing scores={facts.scores} voice={voice} />)}
      />
      <div class="no-print">
        <h2>{say('out.title')}</h2>
        <Choices name="paper" legend={say('out.paper')} across chosen={[held.paper]} onChoose={([paper]) => set({ paper: paper! })} choices={[{ value: 'a4', label: say('paper.a4') }, { value: 'letter', label: say('paper.letter') }]} />
        <p>{say('out.pdf')}</p>
        <div class="row">
          <Button icon="printer" onClick={() => print()}>{say('out.print')}</Button>
          <Button kind="quiet" icon="download" onClick={() => save('txt', new Blob([text()], { type: 'text/plain' }))}>{say('out.text')}</Button>
          <Button kind="quiet" onClick={copy}>{say('out.copy')}</Button>
          <Button kind="quiet" icon="download" onClick={() => save('csv', new Blob([table()], { type: 'text/csv' }))}>{say('out.csv')}</Button>
        </div>
        <Say tone={news?.tone ?? 'plain'}>{news?.text}</Say>
        <p class="soft">{say('out.open')} {say('kept')}</p>
        <h2>{say('letter.title')}</h2>
        <p>{say('letter.offer')}</p>
        <p class="row"><LinkButton kind="quiet" icon="pencil" href="/report/letter">{say('letter.link')}</LinkButton></p>
      </div>
    </Page>
  )
}
