import { useEffect, useRef, useState } from 'preact/hooks'
import { now } from '#prelude/time.ts'
import { isLanguage, type Language } from '#prelude/languages.ts'
import type { Understands } from '#language/classify.ts'
import { isRaised } from '#safety/raised.ts'
import { keepLevel } from '#safety/web/index.ts'
import type { Does, Facts, Reply, Said, State, Understood } from '#talk/state.ts'
import { talk } from '#talk/talk.ts'
import type { Voice } from '#talk/words.ts'
import { useSafe } from '#vault/web/index.ts'
import { MOST_LINES, type Line } from '../records.ts'
import { outside } from './outside.ts'
import { keepTalk, talkNow, type HeldTalk } from './talks.ts'
import { understanding } from './understanding.ts'
import { useScales } from './useScales.ts'

const voices: Record<Language, () => Promise<{ voice: Voice }>> = {
  en: () => import('#talk/words/en/index.ts'), es: () => import('#talk/words/es/index.ts'), fr: () => import('#talk/words/fr/index.ts'), ar: () => import('#talk/words/ar/index.ts'),
}

/** One talk on this device: its lines, the last reply, and what one can do. Each line is sealed as soon as it is said; nothing of it goes anywhere else. */
export function useTalk(language: string, humans: Facts['humans'], onDoes: (does: Does) => void) {
  const safe = useSafe()
  const tongue: Language = isLanguage(language) ? language : 'en'
  const [loaded, setLoaded] = useState<Partial<Record<Language, Voice>>>()
  const [held, setHeld] = useState<HeldTalk>(() => talkNow(safe, tongue))
  const [reply, setReply] = useState<Reply>()
  const [problem, setProblem] = useState(false)
  const mind = useRef<Understands | undefined>(undefined)
  const latest = useRef(held)
  const saving = useRef<Promise<unknown>>(Promise.resolve())
  const scales = useScales(tongue)

  const load = async (...languages: readonly Language[]) => {
    const fresh = await Promise.all(languages.map(async (one) => [one, (await voices[one]()).voice] as const))
    setLoaded((before) => ({ ...before, ...Object.fromEntries(fresh) }))
  }
  // Words first, so that it can be talked to at once; the model follows, and until then the rules listen.
  useEffect(() => {
    void load(tongue, 'en', (latest.current.value.state as unknown as State).language)
    void understanding().then((ready) => { mind.current = ready })
  }, [tongue])

  const tell = (said: Said, shown?: string) => {
    if (!loaded) return
    const before = latest.current
    const state = before.value.state as unknown as State
    const began = performance.now()
    const understood = 'text' in said ? mind.current?.classify(said.text, state.language) as Understood | undefined : undefined
    // For the bench: how long, never what.
    performance.measure('understand', { start: began })
    const next = talk(state, said, understood, outside(safe, tongue, { voices: loaded, scales, ...(humans ? { humans } : {}) }))
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
      await keepLevel(safe, next.reply.level)
      setProblem(false)
    }).catch(() => setProblem(true))
    const { does } = next.reply
    if (does?.do === 'speak') void load(does.language)
    else if (does) onDoes(does)
  }

  // It begins: a new talk is opened by it; one that was left is found as it was, unless something is to be asked now.
  const opened = useRef(false)
  useEffect(() => {
    if (!loaded || opened.current) return
    opened.current = true
    const { lines, state } = latest.current.value
    const { at, risk } = state as unknown as State
    const { isDue, agreed } = outside(safe, tongue, { voices: loaded })
    if (lines.length === 0 || ((isDue || agreed) && !at && !isRaised(risk.level))) tell({ event: 'opened' })
  }, [loaded])

  return { lines: held.value.lines, reply, ready: loaded !== undefined, problem, tell }
}
