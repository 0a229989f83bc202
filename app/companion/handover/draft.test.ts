import { expect, test } from 'vitest'
import { instantOf } from '#prelude/time.ts'
import { isForNow, mayGoByItself, noteDraft, type NoteDraft } from './draft.ts'

const pressed = instantOf('2026-11-25T18:00:00Z')
const draft: NoteDraft = { kind: 'note-draft', once: 'deed-0001', pressed, note: { kind: 'note', words: 'Seven lemons', level: null, to: null }, refused: null }

test('a note that found no line goes by itself for a day, then its person is asked again', () => {
  expect(mayGoByItself(draft, pressed.add({ hours: 23 }))).toBe(true)
  expect(mayGoByItself(draft, pressed.add({ hours: 24 }))).toBe(false)
})

test('a note that was refused waits for its person; one that met no line or a busy house does not', () => {
  expect(mayGoByItself({ ...draft, refused: 'no-such-reader' }, pressed)).toBe(false)
  expect(['unreachable', 'unavailable', 'too-fast', 'signed-out'].every(isForNow)).toBe(true)
  expect(['no-such-reader', 'too-many-open', 'malformed', 'key-reused'].some(isForNow)).toBe(false)
})

test('a draft is known by its kind alone among the other records of talks', () => {
  expect(noteDraft.safeParse({ kind: 'fact', fact: 'x', toldOn: '2026-11-25' }).success).toBe(false)
  expect(noteDraft.safeParse({ ...draft, pressed: pressed.toString() }).success).toBe(true)
})
