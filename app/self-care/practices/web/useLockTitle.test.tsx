import { renderToString } from 'preact-render-to-string'
import { afterEach, expect, test, vi } from 'vitest'
import { wordsIn, WordsContext } from '#kit/words.tsx'
import { compiledWords } from '../../../../scripts/vite/words.ts'
import { useLockTitle } from './useLockTitle.ts'

afterEach(() => { vi.unstubAllGlobals() })
const Shown = () => <p>{useLockTitle('Practice')}</p>
function shownWith(app: string | null, language: string): string {
  vi.stubGlobal('localStorage', { getItem: (key: string) => (key === 'ek-app' ? app : null) })
  return renderToString(<WordsContext.Provider value={wordsIn(language, compiledWords('identity', language))}><Shown /></WordsContext.Provider>)
}

test('a lock screen shows no more than the neutral name where the app has one, in the language that is read', () => {
  expect(shownWith('tides', 'en')).toBe('<p>Tides</p>')
  expect(shownWith('tides', 'es')).not.toContain('Practice')
  expect(shownWith(null, 'en')).toBe('<p>Practice</p>')
})
