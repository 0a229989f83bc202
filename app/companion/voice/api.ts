import { z } from 'zod'
import { languages, type Language } from '#prelude/languages.ts'
import { endpoint } from '#wire/endpoint.ts'
import { MOST_LINES, MOST_SIGNS } from './line.ts'

const language = z.enum(Object.keys(languages) as [Language, ...Language[]])
const line = z.strictObject({ by: z.enum(['person', 'program']), text: z.string().min(1).max(MOST_SIGNS) })
const voice = z.strictObject({ host: z.string(), model: z.string() })

export const seeVoice = endpoint('GET /companion/voice', {
  says: 'Whether the service names another program that may write a listening line: at which host, by which model. Null where it does not.',
  knocks: ['person'], relation: 'house', takes: z.strictObject({}), gives: z.strictObject({ voice: voice.nullable() }), budget: { most: 120, seconds: 60 }, audit: null,
})

export const askVoice = endpoint('POST /companion/voice', {
  says: 'Hands the last few lines of a talk to that program and gives what it wrote, if it may be shown. Nothing of it is kept or logged; names, numbers and addresses are masked before.',
  knocks: ['person'], relation: 'own', takes: z.strictObject({ language, lines: z.array(line).min(1).max(MOST_LINES) }), gives: z.strictObject({ text: z.string(), model: z.string() }),
  refuses: ['off', 'no-answer', 'unfit'], budget: { most: 60, seconds: 3600 }, audit: null,
})
