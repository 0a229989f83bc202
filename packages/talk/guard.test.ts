import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languages, type Language } from '#prelude/languages.ts'
import { load } from '#language/classify.ts'
import { rules } from './forbidden.ts'
import { faultsIn, guarded, type Why } from './guard.ts'
import { mayGenerate } from './mayGenerate.ts'
import { begin, type Facts, type Reply, type Said, type State, type Understood } from './state.ts'
import { talk } from './talk.ts'
import { voices } from './voices.ts'
import { waysOf } from './words.ts'

const { classify } = load(new Uint8Array(readFileSync(join(import.meta.dirname, '../language/models/language.bin'))))
const all = Object.keys(languages) as Language[]

type Vector = { language: Language; text: string; verdict: 'ok' | Why; line: string }
const vectors: Vector[] = all.flatMap((language) => ['guard', 'guard-later'].flatMap((name) => readFileSync(join(import.meta.dirname, `vectors/${name}.${language}.tsv`), 'utf8').split('\n').slice(1).filter(Boolean).map((row): Vector => {
  const [text = '', verdict = '', line = ''] = row.split('\t')
  return { language, text, verdict: verdict as Why, line }
})))
const faultsOf = ({ language, text, line }: Vector) => faultsIn(text, { language, lines: [line], classify })
const bad = vectors.filter(({ verdict }) => verdict !== 'ok')

describe('what another program wrote', () => {
  test('there are enough vectors of each kind, and none twice', () => {
    expect(vectors.length).toBeGreaterThan(900)
    expect(new Set(vectors.map(({ language, text }) => `${language} ${text}`)).size).toBe(vectors.length)
    for (const rule of rules) expect(bad.filter(({ verdict }) => verdict === rule).length, rule).toBeGreaterThanOrEqual(4)
    for (const language of all) expect(bad.filter((one) => one.language === language).length, language).toBeGreaterThan(70)
  })

  test.each(all)('is shown in at least 95 of 100 cases where it only listens (%s)', (language) => {
    const good = vectors.filter((one) => one.language === language && one.verdict === 'ok')
    const refused = good.filter((one) => faultsOf(one).length > 0)
    expect(refused.length / good.length, refused.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(0.05)
  })

  test.each(all)('is refused wherever it must be, for the reason that it should be (%s)', (language) => {
    const wrong = bad.filter((one) => one.language === language && !faultsOf(one).includes(one.verdict as Why))
    expect(wrong.map((one) => `${one.verdict}: ${one.text} [${faultsOf(one).join()}]`)).toEqual([])
  })

  test('is refused as well where nothing but rules could be loaded', () => {
    const shown = bad.filter(({ language, text, line }) => guarded(text, { language, lines: [line] }).ok)
    expect(shown.filter(({ verdict }) => verdict !== 'danger').map(({ text }) => text)).toEqual([])
  })

  test('is refused whatever stands before or behind it', () => {
    const among = (text: string) => `That sounds like a lot. ${text} It has been a long week.`
    const shown = bad.filter(({ language, verdict }) => language === 'en' && rules.includes(verdict as never)).filter(({ text, line }) => guarded(among(text), { language: 'en', lines: [line], classify }).ok)
    expect(shown.map(({ text }) => text)).toEqual([])
  })

  test('is refused with each of its grave words taken apart, disguised or encoded', () => {
    const disguises: Record<string, (word: string) => string> = {
      'with spaces': (word) => [...word].join(' '), 'with marks': (word) => [...word].join('.'), 'with signs that are not seen': (word) => [...word].join('\u200b'), 'with joiners': (word) => [...word].join('\u2060'),
      'in look-alike letters': (word) => word.replaceAll('e', '\u0435').replaceAll('o', '\u043e').replaceAll('i', '\u0456'), 'in wide letters': (word) => [...word].map((sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0)).join(''),
      'in digits': (word) => word.replaceAll('e', '3').replaceAll('o', '0').replaceAll('i', '1'), backwards: (word) => [...word].toReversed().join(''), 'in base64': (word) => Buffer.from(`take the ${word} now`).toString('base64'),
      'in alternating letters': (word) => [...word].map((sign, place) => (place % 2 ? sign.toUpperCase() : sign)).join(''), 'with a soft hyphen': (word) => `${word.slice(0, 2)}\u00ad${word.slice(2)}`, 'with accents': (word) => [...word].join('\u0301'),
      'with hyphens': (word) => `${word.slice(0, 2)}-${word.slice(2)}`, 'in two pieces': (word) => `${word.slice(0, 3)} ${word.slice(3)}`,
    }
    const shown = Object.entries(disguises).flatMap(([how, disguise]) => ['pills', 'knife', 'bridge', 'overdose', 'poison'].filter((word) => guarded(`It sounds as if the ${disguise(word)} is on your mind.`, { language: 'en', lines: ['bad day'], classify }).ok).map((word) => `${word} ${how}`))
    expect(shown).toEqual([])
  })

  test('may hold the person’s own words between quotation marks, and no others', () => {
    const around = { language: 'en' as const, lines: ['I think the kettle hates me', 'so be it'], classify }
    expect(guarded('You wrote “the kettle hates me”. It sounds like one of those days.', around)).toMatchObject({ ok: true })
    expect(guarded('You wrote “the kettle loves me”. It sounds like one of those days.', around)).toEqual({ ok: false, why: 'invented' })
    expect(guarded('You wrote “the kettle hates me. It sounds like one of those days.', around)).toMatchObject({ ok: false })
  })

  test('may speak of those whom the person spoke of, in the words that the person used', () => {
    const said = 'It sounds like your sister did not ask Marta either.'
    expect(guarded(said, { language: 'en', lines: ['my sister and Marta just decided it'], classify }).ok).toBe(true)
    expect(guarded(said, { language: 'en', lines: ['they just decided it'], classify }).ok).toBe(false)
    expect(guarded('Something about the trombone is still with you.', { language: 'en', lines: ['sold my trombone'], classify }).ok).toBe(true)
    expect(guarded('Something about the trombone is still with you.', { language: 'en', lines: ['sold it'], classify })).toEqual({ ok: false, why: 'strange' })
  })
})

describe('which reply may be said by another program', () => {
  const facts: Facts = { voices, today: 1, onTrial: true }
  const after = (sayings: (Said | string)[], state: State = begin('en')): Reply => {
    let reply: Reply | undefined
    for (const one of sayings) {
      const said: Said = typeof one === 'string' ? { text: one } : one
      const next = talk(state, said, 'text' in said ? classify(said.text, state.language) as Understood : undefined, facts)
      state = next.state
      reply = next.reply
    }
    return reply!
  }
  const opened: Said = { event: 'opened' }

  test('listening, in the language whose guard has been tried on lines that were new to it', () => {
    expect(mayGenerate(after([opened, 'work was long and the bus was late']))).toBe(true)
    expect(mayGenerate(after([opened, 'hoy fue un día largo y no pude hacer nada'], begin('es')))).toBe(false)
  })

  test.each<[string, (Said | string)[]]>([
    ['a greeting', [opened]], ['the first reply, which says what it is', ['work was long and the bus was late']], ['a question about danger', [opened, 'i dont want to be here anymore']],
    ['everything at a level above low', [opened, 'i dont want to be here anymore', { quick: 'yes' }, 'it rained today']], ['what follows a fear that was no wish', [opened, 'i am scared that i could push someone off the platform, i would never want that', 'it rained all day today and i was home']],
    ['severe sadness, where people are offered', [opened, 'i cannot bear this any more, everything is falling apart and i am in despair']], ['a limit', [opened, 'should i stop taking my pills']],
    ['a step of an exercise', [opened, { quick: 'breathing' }]], ['a question about a thinking trap', [opened, 'i always fail at everything and everybody knows that i am a failure']], ['thanks', [opened, 'work was long', 'thank you']], ['a language that it does not speak', [opened, 'Ich will nicht mehr leben']],
    ['the menu', [opened, { quick: 'menu' }]], ['being taken for a friend that replaces others', [opened, 'i stopped seeing my therapist because of you']],
  ])('not %s', (_, sayings) => {
    const reply = after(sayings)
    expect(reply.says.length).toBeGreaterThan(0)
    expect(mayGenerate(reply)).toBe(false)
  })

  test('each thing that must stay ours is enough by itself', () => {
    const fine = after([opened, 'work was long and the bus was late'])
    const changed: Partial<Reply>[] = [
      { level: 'moderate' }, { level: 'imminent' }, { flow: 'safety' }, { flow: 'check-in' }, { intent: 'thanks' }, { asksAboutSafety: true }, { offersHuman: true }, { showsHelpLines: true }, { language: 'de' }, { does: { do: 'open-plan' } },
      { marks: [{ words: 'x', trap: 'labelling', name: 'x' }] }, { says: [...fine.says, 'One more.'] }, { says: [] }, { level: 'low', reasons: [{ signal: 'intrusive-fear', level: 'low', words: 'x' }] },
    ]
    expect(changed.filter((one) => mayGenerate({ ...fine, ...one }))).toEqual([])
    expect(mayGenerate({ ...fine, level: 'low', reasons: [{ signal: 'distress', level: 'low', words: 'x' }] })).toBe(true)
  })

  test('no listening line stands in quotation marks but the one that holds the person’s words, by which three lines are told from a line more', () => {
    const lines = all.flatMap((language) => Object.keys(voices[language]).filter((key) => key.startsWith('listen.') && key !== 'listen.quote' || key === 'program.short').flatMap((key) => (['plain', 'warm', 'brief'] as const).flatMap((tone) => waysOf(voices[language], key, tone))))
    expect(lines.length).toBeGreaterThan(100)
    expect(lines.filter((line) => /[“«]/.test(line))).toEqual([])
  })
})
