import { useEffect, useRef, useState } from 'preact/hooks'
import { Area } from '#kit/parts/Area.tsx'
import { Button } from '#kit/parts/Button.tsx'
import { Choices } from '#kit/parts/Choices.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { isLanguage } from '#prelude/languages.ts'
import { CountryLines } from '#safety/web/index.ts'
import { useSafe } from '#vault/web/index.ts'
import { NotesLine, usePeopleNow } from '../handover/web/index.ts'
import { useOtherLine, VoiceChoice, WhoSeesTalk } from '../voice/web/index.ts'
import './companion.css'
import { Note } from './Note.tsx'
import { mannerIn } from './talks.ts'
import { Thread } from './Thread.tsx'
import { useDeeds } from './useDeeds.ts'
import { useTalk } from './useTalk.ts'
import { useWords } from './words.ts'

const tones = ['plain', 'warm', 'brief'] as const

/** The talk: at once, without a name, without a line. A person is one tap away all the time, and it says that it is a program. */
export function TalkScreen() {
  const say = useWords()
  const safe = useSafe()
  const [text, setText] = useState('')
  const [note, setNote] = useState<string>()
  const [news, setNews] = useState('')
  const tone = mannerIn(safe)
  const { does, keepTone } = useDeeds({ language: isLanguage(say.language) ? say.language : 'en', tell: (key) => setNews(say(key)), draftNote: setNote, toLines })
  const { lines, reply, ready, problem, tell } = useTalk(say.language, usePeopleNow(), (one) => void does(one))
  const { isAsking, otherOf } = useOtherLine(lines, reply)
  // What was answered begins at the top of the screen, with a glimpse of what was said before it; its answers follow below.
  useEffect(() => { if (lines.length > 1) document.querySelector('.thread .message:last-child')?.scrollIntoView({ block: 'start' }) }, [lines.length])
  useAfterCall(() => tell({ event: 'back' }), reply?.showsHelpLines ?? false, () => tell({ event: 'line-tapped' }))

  const send = () => {
    const words = text.trim()
    if (words === '' || !ready) return
    setText('')
    tell({ text: words }, words)
  }

  return (
    <Page title={say('title')} lead={<><span class="tag">{say('program')}</span> <a href="/talk/memory">{say('memory')}</a></>}>
      {!isLanguage(say.language) && <p class="soft">{say('english-only')}</p>}
      <NotesLine />
      <Thread lines={lines} otherOf={otherOf} isAsking={isAsking} />
      {reply?.showsHelpLines && <section class="lines-here" aria-label={say('lines')}><CountryLines /></section>}
      {note !== undefined && <Note words={note} lines={lines} level={reply?.level ?? null} onClose={() => setNote(undefined)} />}
      <div class="quick" role="group" aria-label={say('quick')}>
        {(reply?.quick ?? []).map(({ id, words }) => <Button key={id} kind="quiet" lang={reply?.language} onClick={() => tell({ quick: id }, words)}>{words}</Button>)}
        {reply && !reply.quick.some(({ id }) => id === 'not-meant') && lines.length > 1 && <Button kind="quiet" onClick={() => tell({ quick: 'not-meant' }, say('not-meant'))}>{say('not-meant')}</Button>}
        {lines.length > 0 && !reply?.quick.some(({ id }) => id === 'menu') && <Button kind="quiet" onClick={() => tell({ quick: 'menu' }, say('menu'))}>{say('menu')}</Button>}
      </div>
      <form class="say" onSubmit={(event) => { event.preventDefault(); send() }}>
        <Area name="say" label={say('own-words')} rows={2} value={text} onValue={setText} onKeyDown={(event) => { if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); send() } }} />
        <Button type="submit">{say('send')}</Button>
      </form>
      <WhoSeesTalk>{say('sealed')}</WhoSeesTalk>
      <p class="row"><LinkButton href="/help" kind="human" icon="phone">{say('person')}</LinkButton><span class="soft">{say('person-note')}</span></p>
      <Say tone={problem ? 'error' : 'done'}>{problem ? say('not-kept') : news || undefined}</Say>
      <Disclosure summary={say('tone')}>
        <Choices name="tone" legend={say('tone')} across choices={tones.map((value) => ({ value, label: say(`tone.${value}`) }))} chosen={[tone?.value.tone ?? 'plain']} onChoose={([value]) => { if (value) void keepTone(value) }} />
        <p class="soft">{say('limits')}</p>
        <p><a href="/talk/week">{say('week')}</a></p>
        <p><a href="/me/reminders">{say('begins')}</a></p>
      </Disclosure>
      <VoiceChoice />
    </Page>
  )
}

/** Leads to the help lines in the talk: the first, or the one after that which was tried. */
function toLines(next: boolean): void {
  const all = [...document.querySelectorAll<HTMLAnchorElement>('.lines-here a[href^="tel:"], .lines-here a[href^="sms:"]')]
  const tried = all.findIndex((one) => one.dataset['tried'] !== undefined)
  const line = all[next ? (tried + 1) % Math.max(1, all.length) : 0]
  line?.focus()
  line?.scrollIntoView({ block: 'center' })
}

/** After a tap on a line the talk comes back and asks whether somebody answered. */
function useAfterCall(onBack: () => void, shown: boolean, onTap: () => void): void {
  const latest = useRef({ onBack, onTap })
  latest.current = { onBack, onTap }
  useEffect(() => {
    if (!shown) return
    let called = false
    const tapped = (event: MouseEvent) => {
      const line = (event.target as Element).closest?.<HTMLAnchorElement>('.lines-here a[href^="tel:"], .lines-here a[href^="sms:"]')
      if (!line) return
      for (const one of document.querySelectorAll<HTMLAnchorElement>('.lines-here a')) delete one.dataset['tried']
      line.dataset['tried'] = ''
      called = true
      latest.current.onTap()
    }
    const back = () => { if (called && document.visibilityState === 'visible') { called = false; latest.current.onBack() } }
    document.addEventListener('click', tapped)
    document.addEventListener('visibilitychange', back)
    return () => { document.removeEventListener('click', tapped); document.removeEventListener('visibilitychange', back) }
  }, [shown])
}
