import { performance } from 'node:perf_hooks'
import { newId } from '#prelude/id.ts'
import { fillIndex, searchIndex } from '../app/self-care/journal/search.ts'
import { seeded } from '../packages/insights/seeded.ts'
import { insightsInWorker } from './self-care/insights.ts'

type Figure = { name: string; value: number; unit: string; goal: number | null; ok: boolean }

/** What a person does alone: how long it takes on this machine. */
async function selfCare(): Promise<Figure[]> {
  return [...await journalSearch(), ...await insightsInWorker()]
}
export { selfCare as 'self-care' }

const ENTRIES = 10_000
const WORDS = 120
const VOCABULARY = 30_000
const RUNS = 15
const GOAL = 50

/** The slowest of several searches in 10,000 entries of about 120 words, the median of 15 runs of each, in milliseconds; and how long filling the index holds the page up at once, but for the worst hundredth. */
async function journalSearch(): Promise<Figure[]> {
  const { share: chance } = seeded(11)
  const letters = ['abcdefghilmnoprstuvz', 'ابتجدرسعفقكلمنهوي']
  const vocabulary = Array.from({ length: VOCABULARY }, (_, nth) => Array.from({ length: 3 + Math.floor(chance() * 7) }, () => {
    const script = letters[nth % 4 === 0 ? 1 : 0]!
    return script[Math.floor(chance() * script.length)]!
  }).join(''))
  // Few words are common and most are rare, as in anybody's writing.
  const one = () => vocabulary[Math.floor(VOCABULARY * chance() ** 4)]!
  const texts = Array.from({ length: ENTRIES }, () => ({ id: newId('record'), text: Array.from({ length: WORDS - 40 + Math.floor(chance() * 80) }, one).join(' ') }))

  const index = searchIndex()
  const pieces: number[] = []
  let began = performance.now()
  const pause = async () => {
    pieces.push(performance.now() - began)
    await new Promise((next) => setTimeout(next))
    began = performance.now()
  }
  await fillIndex(index, texts, pause)
  const longest = pieces.toSorted((a, b) => a - b)[Math.floor(pieces.length * 0.99)]!

  const [common, other, rare] = [vocabulary[0]!, vocabulary[3]!, vocabulary[VOCABULARY - 1]!]
  const queries = ['a', 'ا', common, rare, `${common} ${other}`, `${common.slice(0, 2)} ${other.slice(0, 1)} a`, 'zzzzz']
  const slowest = Math.max(...queries.map((query) => {
    // Something was written since the last search, as it is when one writes and looks.
    index.put(newId('record'), `${one()} ${one()}x`)
    const times = Array.from({ length: RUNS }, () => {
      const from = performance.now()
      index.find(query)
      return performance.now() - from
    })
    return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)]!
  }))
  return [
    { name: 'journal-search-10000', value: Math.round(slowest * 10) / 10, unit: 'ms', goal: GOAL, ok: slowest <= GOAL },
    { name: 'journal-search-10000, a piece of filling the index, 99th of 100', value: Math.round(longest * 10) / 10, unit: 'ms', goal: null, ok: true },
  ]
}
