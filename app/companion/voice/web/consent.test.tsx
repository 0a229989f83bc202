import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { WordsContext, wordsIn } from '#kit/words.tsx'
import { languages } from '#prelude/languages.ts'
import { newId, type Id } from '#prelude/id.ts'
import type { Safe } from '#vault/web/index.ts'
import { compiledWords } from '../../../../scripts/vite/words.ts'
import { isFor } from '../consent.ts'
import { ConsentView } from './ConsentView.tsx'
import { consentIn, giveConsent, withdrawConsent } from './consents.ts'

const voice = { host: 'models.example.org', model: 'small-1' }
const drawn = (part: VNode, language = 'en') => renderToString(<WordsContext.Provider value={wordsIn(language, { ...compiledWords('kit', language), ...compiledWords('voice', language) })}>{part}</WordsContext.Provider>)
const view = (leaving: Parameters<typeof ConsentView>[0]['leaving'], language = 'en') => drawn(<ConsentView voice={voice} leaving={leaving} onYes={() => {}} onNo={() => {}} />, language)
const lines = [{ by: 'person' as const, text: 'my boss [name] shouted' }, { by: 'program' as const, text: 'I read you.' }]

describe('what a person sees before a yes', () => {
  test.each(Object.keys(languages))('the very lines, the language, the host, the model and the way out, all above the yes: %s', (language) => {
    const page = view({ lines, language: 'English' }, language)
    const yes = page.lastIndexOf('<button', page.lastIndexOf('<button') - 1)
    for (const part of ['my boss [name] shouted', 'I read you.', 'English', 'models.example.org', 'small-1']) {
      expect(page.indexOf(part), part).toBeGreaterThan(0)
      expect(page.indexOf(part), part).toBeLessThan(yes)
    }
    expect(page.match(/<button/g)).toHaveLength(2)
  })

  test('where something of danger was said, or nothing yet, it says that nothing would leave', () => {
    expect(view({ lines: 'grave', language: 'English' })).toContain('words about danger are not sent')
    expect(view({ lines: [], language: 'English' })).toContain('nothing has been said')
  })

  test('no yes can be said before it is known what would leave', () => {
    expect(view(undefined)).not.toContain('<button')
  })
})

/** A safe as far as consents go: what is kept in it, by id. */
function safeOf(): { safe: Safe; held: Map<Id<'record'>, unknown> } {
  const held = new Map<Id<'record'>, unknown>()
  const safe = {
    all: (domain: string) => (domain === 'companion' ? [...held].map(([id, value]) => ({ id, domain, value, unsent: false })) : []),
    keep: async (_: string, value: unknown, id: Id<'record'> = newId('record')) => { held.set(id, value); return id },
    remove: async (id: Id<'record'>) => { held.delete(id) },
  } as unknown as Safe
  return { safe, held }
}

describe('the yes', () => {
  test('lies in the vault with its day and what it was said to, and is taken back whole', async () => {
    const { safe, held } = safeOf()
    expect(consentIn(safe)).toBeUndefined()
    await giveConsent(safe, voice)
    expect([...held.values()]).toEqual([{ kind: 'voice-consent', ...voice, givenOn: Temporal.Now.plainDateISO().toString() }])
    await withdrawConsent(safe)
    expect(held.size).toBe(0)
  })

  test('of two devices is one, and a new one takes the place of the old', async () => {
    const { safe, held } = safeOf()
    for (const model of ['a', 'b']) held.set(newId('record'), { kind: 'voice-consent', host: 'h', model, givenOn: '2026-11-01' })
    await giveConsent(safe, voice)
    expect(held.size).toBe(1)
    expect(isFor(consentIn(safe), voice)).toBe(true)
    expect(isFor(consentIn(safe), { ...voice, model: 'a' })).toBe(false)
    held.set(newId('record'), { kind: 'voice-consent', host: 'h', model: 'a', givenOn: '2026-11-01' })
    await withdrawConsent(safe)
    expect(consentIn(safe)).toBeUndefined()
  })

  test('is none where it is not one of ours', () => {
    const { safe, held } = safeOf()
    for (const value of [{ kind: 'voice-consent' }, { kind: 'voice-consent', ...voice, givenOn: 'once' }, { kind: 'fact', fact: 'x', toldOn: '2026-11-01' }, null]) held.set(newId('record'), value)
    expect(consentIn(safe)).toBeUndefined()
  })
})
