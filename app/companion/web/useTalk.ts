import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { dayIn, now, zoneHere } from '#prelude/time.ts'
import { isLanguage, type Language } from '#prelude/languages.ts'
import type { Understands } from '#language/classify.ts'
import type { Does, Facts, Reply, Said, State, Understood } from '#talk/state.ts'
import { talk } from '#talk/talk.ts'
import type { Voice } from '#talk/words.ts'
import { useSafe } from '#vault/web/index.ts'
import { MOST_LINES, type Line } from '../records.ts'
import { factsIn, keepTalk, mannerIn, talkNow, type HeldTalk } from './talks.ts'
import { understanding } from './understanding.ts'

const voices: Record<Language, () => Promise<{ voice: Voice }>> = {
  en: () => import('#talk/words/en/index.ts'), es: () => import('#talk/words/es/index.ts'), fr: () => import('#talk/words/fr/index.ts'), ar: () => import('#talk/words/ar/index.ts'),
}

/** One talk on this device: its lines, the last reply, and what one can do. Each line is sealed as soon as it is said; nothing of it goes anywhere else. */
export function useTalk(language: string, onDoes: (does: Does) => void) {
  const safe = useSafe()
  const tongue: Language = isLanguage(language) ? language : 'en'
  const [voice, setVoice] = useState<Partial<Record<Language, Voice>>>()
  const [held, setHeld] = useState<HeldTalk>(() => talkNow(safe, tongue))
  const [reply, setReply] = useState<Reply>()
  const [problem, setProblem] = useState(false)
  const mind = useRef<Understands | undefined>(undefined)
  const latest = useRef(held)
  const saving = useRef<Promise<unknown>>(Promise.resolve())
  const facts = useMemo(() => factsIn(safe).map(({ id, value }) => ({ id: id as string, fact: value.fact, toldOn: value.toldOn.toLocaleString(tongue, { day: 'numeric', month: 'long' }) })), [held])

  // Words first, so that it can be talked to at once; the model follows, and until then the rules listen.
  useEffect(() => {
    let here = true
    void Promise.all([voices[tongue](), voices.en()]).then(([mine, english]) => { if (here) setVoice({ [tongue]: mine.voice, en: english.voice }) })
    void understanding().then((ready) => { mind.current = ready })
    return () => { here = false }
  }, [tongue])

  const outside = (): Facts => ({
    voices: voice ?? {}, today: Math.floor(now().epochMilliseconds / 86_400_000), tone: mannerIn(safe)?.value.tone ?? 'plain', hour: now().toZonedDateTimeISO(zoneHere()).hour,
    seed: dayIn(zoneHere(), now()).dayOfYear, remembered: facts,
  })

  const tell = (said: Said, shown?: string) => {
    if (!voice) return
    const before = latest.current
    const state = before.value.state as unknown as State
    const understood = 'text' in said ? mind.current?.classify(said.text, state.language) as Understood | undefined : undefined
    const next = talk(state, said, understood, outside())
    const lines: Line[] = [...before.value.lines]
    if (shown !== undefined) lines.push({ by: 'person', at: now(), text: shown, marks: (next.reply.marks ?? []).map(({ words, name }) => ({ words, name })) })
    lines.push({ by: 'program', at: now(), says: next.reply.says })
    const value = { ...before.value, touched: now(), lines: lines.slice(-MOST_LINES), state: next.state as never }
    latest.current = { id: before.id, value }
    setHeld(latest.current)
    setReply(next.reply)
    saving.current = saving.current.catch(() => {}).then(async () => {
      const id = await keepTalk(safe, { id: latest.current.id, value })
      latest.current = { ...latest.current, id }
      setProblem(false)
    }).catch(() => setProblem(true))
    if (next.reply.does) onDoes(next.reply.does)
  }

  // It begins: a new talk is opened by it, one that was left is found as it was.
  const opened = useRef(false)
  useEffect(() => {
    if (!voice || opened.current) return
    opened.current = true
    if (latest.current.value.lines.length === 0) tell({ event: 'opened' })
  }, [voice])

  return { lines: held.value.lines, reply, ready: voice !== undefined, problem, tell }
}
