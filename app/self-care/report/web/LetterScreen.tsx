import { useEffect, useState } from 'preact/hooks'
import { Area } from '#kit/parts/Area.tsx'
import { Button } from '#kit/parts/Button.tsx'
import { Choices } from '#kit/parts/Choices.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { openWords } from '#kit/wordstore.ts'
import { useLanguage, type Words } from '#kit/words.tsx'
import { dirOf, languages, type Language } from '#prelude/languages.ts'
import { saveFile } from '../../takeaway/web/saveFile.ts'
import { letterOf, spoken } from '../spoken.ts'
import { useFacts, useHeld } from './held.ts'
import { voiceIn } from './voice.ts'
import { useWords } from './words.ts'
import './report.css'

/** A letter to a doctor out of the same facts, in the language of the page or in another: to be changed, printed or copied by the person. */
export function LetterScreen() {
  const say = useWords()
  const words = useLanguage()
  const { held, set } = useHeld(words.language)
  const { facts, parts } = useFacts(held)
  const language = held.letter.language
  const inLetter = useWordsIn(language, words)
  const [news, setNews] = useState<{ tone: 'done' | 'error'; text: string }>()
  const composed = inLetter ? compose(inLetter) : undefined
  const text = held.letter.text ?? composed ?? ''
  function compose(of: Words): string {
    const voice = voiceIn(of)
    return letterOf(spoken(parts, voice, held.marks), spoken(parts, voiceIn(words), held.marks), voice.letter(facts.span))
  }
  const copy = () => void navigator.clipboard.writeText(text).then(() => setNews({ tone: 'done', text: say('out.copied') }), () => setNews({ tone: 'error', text: say('out.not-copied') }))
  const save = () => {
    const name = `${say('letter.file')}-${facts.span.to.toString()}.txt`
    saveFile(name, new Blob([text], { type: 'text/plain' }))
    setNews({ tone: 'done', text: say('out.saved', { name }) })
  }
  const dir = dirOf(language)
  return (
    <Page title={say('letter.title')} back={{ href: '/report', label: say('title') }} lead={say('letter.lead')} seenBy={say('stays')}>
      <div class="no-print">
        <Choices name="language" legend={say('letter.language')} across chosen={[language as Language]} onChoose={([chosen]) => set({ letter: { language: chosen!, text: null } })}
          choices={Object.entries(languages).map(([value, { name }]) => ({ value: value as Language, label: <bdi lang={value}>{name}</bdi> }))} />
        {held.letter.text !== null && (
          <p>{say('letter.changed')} <button type="button" class="as-link" onClick={() => set({ letter: { language, text: null } })}>{say('letter.anew')}</button></p>
        )}
        {held.marks.edits.size > 0 && language !== words.language && <p>{say('letter.as-written')}</p>}
        <div lang={language} dir={dir}>
          <Area name="letter" label={<span lang={words.language} dir={words.dir}>{say('letter.words')}</span>} rows={18} value={text} onValue={(typed) => set({ letter: { language, text: typed } })} />
        </div>
        <div class="row">
          <Button icon="printer" onClick={() => print()}>{say('out.print')}</Button>
          <Button kind="quiet" icon="download" onClick={save}>{say('out.text')}</Button>
          <Button kind="quiet" onClick={copy}>{say('out.copy')}</Button>
        </div>
        <Say tone={news?.tone ?? 'plain'}>{news?.text}</Say>
        <p class="soft">{say('out.pdf')} {say('kept')}</p>
      </div>
      {/* A field that scrolls is cut off on paper: the same words stand here for the printer. */}
      <div class={`report-paper report-letter ${held.paper}`} lang={language} dir={dir} aria-hidden="true">{text}</div>
    </Page>
  )
}

/** The words of another language, loaded when they are needed; nothing while they are on their way. */
function useWordsIn(language: string, here: Words): Words | undefined {
  const [other, setOther] = useState<Words>()
  useEffect(() => {
    if (language === here.language) return
    let left = false
    const store = openWords(language)
    void store.need(['report', 'assessments', 'self-care']).then(() => { if (!left) setOther(store.words) }, () => {})
    return () => { left = true }
  }, [language, here])
  return language === here.language ? here : other?.language === language ? other : undefined
}
