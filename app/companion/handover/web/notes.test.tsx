import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { HouseContext } from '#kit/house.ts'
import { WordsContext, wordsIn } from '#kit/words.tsx'
import { newId } from '#prelude/id.ts'
import { now } from '#prelude/time.ts'
import { compiledWords } from '../../../../scripts/vite/words.ts'
import type { ListedNote } from '../api.ts'
import { dueAt } from '../due.ts'
import { BeforeSending } from './BeforeSending.tsx'
import { DeskList } from './DeskList.tsx'
import type { People } from './people.ts'
import { Unsent } from './Unsent.tsx'

const languages = ['en', 'es', 'fr', 'ar']
const house = { serviceName: 'Riverside', serviceId: 'house-1', country: 'ES', lowestAge: '16-17', sample: false, version: '1' }
/** A part as it is first drawn, in one language, as plain text. */
function text(part: VNode, language = 'en'): string {
  const messages = Object.assign({}, ...['kit', 'safety', 'plan', 'handover'].map((slice) => compiledWords(slice, language)))
  const page = renderToString(<WordsContext.Provider value={wordsIn(language, messages)}><HouseContext.Provider value={house}>{part}</HouseContext.Provider></WordsContext.Provider>)
  // A place without words would show its key or its hole.
  expect(page).not.toMatch(/(?:handover|before|desk|level|unsent)\.[a-z]|\{\w+\}/)
  return page.replaceAll(/<[^>]+>/g, ' ')
}
const people: People = { here: ['Lina'], byName: [], wait: { minutes: 25, from: 'lately' }, due: { imminent: dueAt('imminent', now()), high: dueAt('high', now()), usual: dueAt('usual', now()) } }

describe('before a note is sent', () => {
  test.each(languages)('it is said who will read it, by when, that this is no emergency service, and where to call, in %s', (language) => {
    const said = text(<BeforeSending to="Theo" level={null} people={people} />, language)
    expect(said).toContain('Theo')
    expect(said).toContain('024')
  })
  test('without a line the due time is said as a stretch, by the level that goes with it', () => {
    const at = (level: 'imminent' | 'high' | 'moderate' | null) => text(<BeforeSending to={undefined} level={level} people={undefined} />)
    expect(at('imminent')).toContain('within 15 minutes')
    expect(at('high')).toContain('within 2 hours')
    expect(at('moderate')).toContain('within one working day')
    expect(at(null)).toContain('within one working day')
  })
  test('a wait that nobody has measured is not told as one', () => {
    expect(text(<BeforeSending to={undefined} level={null} people={people} />)).toContain('Lately, most people waited 25 minutes or less.')
    expect(text(<BeforeSending to={undefined} level={null} people={{ ...people, wait: { minutes: 120, from: 'due' } }} />)).not.toContain('Lately')
  })
})

describe('the list of a desk', () => {
  const note = (more: Partial<ListedNote>): ListedNote => ({
    id: newId('note'), kind: 'note', level: 'high', state: 'waiting', sentAt: now(), dueAt: now().add({ hours: 2 }), overdue: false, to: null, owner: null, mine: false, mayOpen: true, ...more,
  })
  const list = (notes: ListedNote[], language?: string) => text(<DeskList notes={notes} opened={undefined} onOpen={() => {}} />, language)
  test.each(languages)('says in words what is overdue, and puts it first, in %s', (language) => {
    const said = list([note({ to: 'Theo' }), note({ overdue: true, owner: 'Mo' })], language)
    expect(said.indexOf('Mo')).toBeLessThan(said.indexOf('Theo'))
  })
  test('offers to open, to go on, or to take over from whoever let it wait, and nothing where somebody has it', () => {
    expect(list([note({})])).toContain('Open')
    expect(list([note({ mine: true, owner: 'Lina' })])).toContain('Go on')
    expect(list([note({ owner: 'Mo', overdue: true })])).toContain('Take over')
    expect(list([note({ owner: 'Mo', mayOpen: false })])).not.toMatch(/Open|Take over|Go on/)
  })
  test('says of a weekly page nothing about how serious it is', () => {
    expect(list([note({ kind: 'week', level: null })])).not.toContain('How serious')
    expect(list([note({ level: null })])).toContain('How serious: not said')
  })
})

describe('a note that is still on the device', () => {
  const draft = { id: newId<'record'>('record'), kind: 'note-draft' as const, once: 'deed-0001', pressed: now(), note: { kind: 'note' as const, words: 'Seven lemons', level: null, to: null }, refused: null }
  const unsent = (more: object) => text(<Unsent draft={{ ...draft, ...more }} onAgain={() => {}} onDrop={() => {}} />)
  test('shows its words and whether it goes by itself, waits for its person, or was refused', () => {
    expect(unsent({})).toMatch(/Seven lemons.*goes by itself/s)
    expect(unsent({ pressed: now().subtract({ hours: 30 }) })).toContain('Read it again')
    expect(unsent({ refused: 'no-such-reader' })).toContain('takes no notes by name any more')
    expect(unsent({ refused: 'malformed' })).toContain('did not take it')
  })
})
