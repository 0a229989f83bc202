import { sayIn, type Words } from '#kit/words.tsx'
import type { PlainDate } from '#prelude/time.ts'
import type { Key as AssessmentKey } from '../../assessments/web/words.ts'
import type { Mood } from '../../check-in.ts'
import { namesOf } from '../../web/FeelingsPicker.tsx'
import type { Key as CheckInKey } from '../../web/words.ts'
import type { Span } from '../facts.ts'
import type { Value } from '../report.ts'
import type { LetterWords, Voice } from '../spoken.ts'
import type { TableWords } from '../table.ts'
import type { Key } from './words.ts'

/** How a report sounds in one language: its sentences, its table and its letter. */
export type Spoken = Voice & {
  title: string
  lead(span: Span): string
  mood(mood: Mood): string
  letter(span: Span): LetterWords
  table: TableWords
}

/** The voice of a language whose words are loaded: those of the report, of the assessments (published ranges) and of the check-ins (states, feelings). */
export function voiceIn(words: Words): Spoken {
  const say = sayIn<Key>(words, 'report')
  const assessments = sayIn<AssessmentKey>(words, 'assessments')
  const checkIns = sayIn<CheckInKey>(words, 'self-care')
  const tag = words.language === 'en-XA' ? 'en' : words.language
  const day = (one: PlainDate) => one.toLocaleString(tag, { day: 'numeric', month: 'long', year: 'numeric' })
  const mood = (one: Mood) => checkIns(`mood.${one}`)
  const band = (of: string, name: string) => assessments(`band.${of}.${name.replaceAll(' ', '-')}` as AssessmentKey)
  const scale = (one: string) => assessments(`scale.${one}` as AssessmentKey)
  const value = (one: Value): string | number => {
    // A name in other letters keeps its own direction, and leaves that of the sentence alone.
    if (typeof one === 'string') return words.dir === 'rtl' ? `\u2068${one}\u2069` : one
    if (typeof one === 'number') return one
    switch (one.is) {
      case 'day': return day(one.day)
      case 'mood': return mood(one.mood)
      case 'counts': return new Intl.ListFormat(tag, { type: 'conjunction' }).format(one.counts.map(({ mood: of, count }) => say('said.count', { mood: mood(of), count })))
      case 'feelings': return namesOf(one.feelings, checkIns)
      case 'band': return band(one.words, one.band)
      case 'scale': return scale(one.scale)
    }
  }
  const span = ({ from, to }: Span) => ({ from: day(from), to: day(to) })
  return {
    sentence: ({ key, values }) => say(key, Object.fromEntries(Object.entries(values).map(([name, one]) => [name, value(one)]))),
    day, mood,
    part: (id) => say(`part.${id}`),
    own: (when, text) => say('own.said', { when, text }),
    title: say('paper.title'),
    lead: (of) => say('paper.span', span(of)),
    letter: (of) => ({ greeting: say('letter.greeting'), opening: say('letter.opening', span(of)), own: say('letter.own'), ask: say('letter.ask'), closing: say('letter.closing') }),
    table: {
      head: [say('table.part'), say('table.day'), say('table.what'), say('table.value'), say('table.words')],
      state: say('table.state'), mood, band, scale,
    },
  }
}
