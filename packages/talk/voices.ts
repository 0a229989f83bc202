import type { Language } from '#prelude/languages.ts'
import type { Voice } from './words.ts'
import { voice as ar } from './words/ar/index.ts'
import { voice as en } from './words/en/index.ts'
import { voice as es } from './words/es/index.ts'
import { voice as fr } from './words/fr/index.ts'

/** Every voice at once, for the command and the SMS door. A screen loads the one it needs from words/LANGUAGE/index.ts. */
export const voices: Record<Language, Voice> = { en, es, fr, ar }
