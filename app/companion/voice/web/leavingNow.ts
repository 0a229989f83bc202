import { isLanguage, languages, type Language } from '#prelude/languages.ts'
import type { Classify } from '#talk/guard.ts'
import type { State } from '#talk/state.ts'
import type { Safe } from '#vault/web/index.ts'
import { talkNow } from '../../web/talks.ts'
import { understanding } from '../../web/understanding.ts'
import { whatLeaves } from './asking.ts'
import type { Leaving } from './ConsentView.tsx'

/** What would leave of the talk that goes on, and the name of its language: shown before a yes. */
export async function leavingNow(safe: Safe, screen: string): Promise<Leaving> {
  const tongue: Language = isLanguage(screen) ? screen : 'en'
  const { value } = talkNow(safe, tongue)
  const { language } = value.state as unknown as State
  return { lines: await whatLeaves(value.lines, language, { understanding: () => understanding() as Promise<{ classify: Classify }> }), language: languages[language].name }
}
