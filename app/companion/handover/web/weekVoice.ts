import { content } from 'virtual:content'
import { useEffect, useState } from 'preact/hooks'
import { sayIn, useLanguage } from '#kit/words.tsx'
import type { Listed } from '#practice/inlanguage.ts'
import { isLanguage, type Language } from '#prelude/languages.ts'
import type { PlainDate } from '#prelude/time.ts'
import type { Voice } from '#talk/words.ts'
import type { WeekLine, WeekVoice } from '../week.ts'
import { listIn } from './moments.ts'
import { useWords } from './words.ts'

const voices: Record<Language, () => Promise<{ voice: Voice }>> = {
  en: () => import('#talk/words/en/index.ts'), es: () => import('#talk/words/es/index.ts'), fr: () => import('#talk/words/fr/index.ts'), ar: () => import('#talk/words/ar/index.ts'),
}
type Names = { practices: ReadonlyMap<string, string>; traps: ReadonlyMap<string, string> }
const none: Names = { practices: new Map(), traps: new Map() }

/** The names of practices and of thinking traps in this language, once they are fetched; until then, and without a line, they go by plain words. */
function useNames(language: string): Names {
  const [names, setNames] = useState<Names>(none)
  useEffect(() => {
    let here = true
    const tongue = isLanguage(language) ? language : 'en'
    void Promise.all([(content[`list/${tongue}`]?.() ?? Promise.resolve([])) as Promise<Listed[]>, voices[tongue]()]).then(([all, { voice }]) => {
      const traps = Object.entries(voice).flatMap(([key, line]): [string, string][] => (key.startsWith('trap.') && typeof line === 'string' ? [[key.slice(5), line]] : []))
      if (here) setNames({ practices: new Map(all.map(({ id, title }) => [id, title])), traps: new Map(traps) })
    }, () => {})
    return () => { here = false }
  }, [language])
  return names
}

/** How this language says a weekly page; states and published ranges are in the words of self-care's own parts. */
export function useVoice(language: string): WeekVoice & { day(day: PlainDate): string } {
  const say = useWords()
  const words = useLanguage()
  const names = useNames(language)
  const [checkIns, assessments] = [sayIn<string>(words, 'self-care'), sayIn<string>(words, 'assessments')]
  const day = (one: PlainDate) => one.toLocaleString(language === 'en-XA' ? 'en' : language, { weekday: 'long', day: 'numeric', month: 'long' })
  const trap = (name: string) => names.traps.get(name) ?? name
  const line = (one: WeekLine): string => {
    switch (one.is) {
      case 'day': return say('line.day', { day: day(one.day), moods: listIn(language, one.moods.map((mood) => checkIns(`mood.${mood}`))) })
      case 'trap': return say('line.trap', { name: trap(one.name), times: one.times })
      case 'thought': return say(one.trap ? 'line.thought-trap' : 'line.thought', { day: day(one.day), thought: one.thought, view: one.view, ...(one.trap ? { trap: trap(one.trap) } : {}) })
      case 'practice': {
        const { practice, times, higher, same, lower } = one.helped
        const done = say('line.practice', { name: names.practices.get(practice) ?? practice, times })
        return higher + same + lower === 0 ? done : `${done} ${say('line.after', { higher, same, lower })}`
      }
      case 'score': {
        const { total, most, band, words: of, scale } = one.scale
        return say('line.score', { name: scale ? `${one.name}, ${assessments(`scale.${scale}`)}` : one.name, day: day(one.day), total, most, band: assessments(`band.${of}.${band.replaceAll(' ', '-')}`) })
      }
    }
  }
  return { title: say('week.title'), lead: ({ from, to }) => say('week.span', { from: day(from), to: day(to) }), part: (id) => say(`part.${id}`), line, limits: say('week.limits'), day }
}
