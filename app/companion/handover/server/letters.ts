import type { Language } from '#prelude/languages.ts'
import ar from './words/ar.json' with { type: 'json' }
import en from './words/en.json' with { type: 'json' }
import es from './words/es.json' with { type: 'json' }
import fr from './words/fr.json' with { type: 'json' }

/** The words of the letters to those who read notes, by language. */
export const letters: Record<Language, typeof en> = { en, es, fr, ar }
