import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { hashOfPhrase, type Phrases } from '../features.ts'
import { addPhrase, firstLentIdea, phrasesOfConcepts, wordsOf } from '../ideas.ts'
import { packModel, type Head } from '../model.ts'
import { dangerKinds, signalKinds } from '../signals.ts'
import { authored, clinc, goEmotions, lexicon, partOf, sad } from './data.ts'
import { composed, composedIntents } from './grammar.ts'
import { matrixOf, sparse, type Matrix, type Sparse } from './rows.ts'
import { curveFor, scoresOf, trainMachine } from './svm.ts'

/** One text of one head: what it is, what a mistake costs, and whether it trains or sets the curve. */
type Example = { text: string; labels: string[]; cost: number; use: 'train' | 'curve' }
type Plan = { name: string; classes: string[]; examples: Example[]; cost: number; power: number; keep: number; atLeast: number; rounds: number; balance: number; aim: 'f1' | 'chance' }

/** GoEmotions holds a few true wishes to die: they are not shown as harmless talk. */
const notHarmless = /kill(?:ing)? my ?self|suicid|wan(?:t|na) (?:to )?die|end my life|self.?harm|wish i was dead|live in this world no more/i

const traps = ['all-or-nothing', 'overgeneralising', 'mental-filter', 'discounting-the-positive', 'mind-reading', 'fortune-telling', 'catastrophising', 'emotional-reasoning', 'should-statements', 'labelling', 'personalising', 'blaming-others', 'unfair-comparison']

/** What every head learns from. */
export function plans(): Plan[] {
  const go = goEmotions('train')
  const stress = sad('train')
  const requests = clinc('train')
  const signals = authored(['signals-danger.en.tsv', 'signals-other.en.tsv'], ['signals-more.en.tsv'])
  const thoughts = authored(['traps.en.tsv'])
  const made = composed()
  const use = (part: string): Example['use'] => (part === 'train' ? 'train' : 'curve')
  const quiet = [...go.filter(({ text }) => !notHarmless.test(text)), ...stress, ...requests]
  const harmless = (every: number, cost: number): Example[] => quiet.filter((_, place) => place % every === 0).map(({ text }) => ({ text, labels: ['none'], cost, use: 'train' }))
  const isDanger = (label = ''): boolean => (dangerKinds as readonly string[]).includes(label)
  const ofSignals = signals.filter(({ part }) => part !== 'test').map(({ text, labels, part }): Example => ({ text, labels, cost: 1, use: use(part) }))
  const ofMade = made.map(({ text, labels }): Example => ({ text, labels, cost: 0.7, use: 'train' }))
  const ofDanger = [...ofSignals, ...ofMade, ...harmless(2, 0.5)].map((example): Example => ({ ...example, cost: example.cost * (isDanger(example.labels[0]) ? 1.5 : 1), labels: isDanger(example.labels[0]) ? ['danger'] : [] }))
  const ofThoughts = thoughts.filter(({ part }) => part !== 'test').map(({ text, labels, part }): Example => ({ text, labels, cost: 1, use: use(part) }))
  const plainFacts = signals.filter(({ labels, part }, place) => labels[0] === 'none' && part === 'train' && place % 2 === 0).map(({ text }): Example => ({ text, labels: ['none'], cost: 0.5, use: 'train' }))
  const intents = [...new Set(requests.map(({ labels }) => labels[0] as string))].filter((name) => name !== 'oos').toSorted()
  const own = composedIntents()
  const ownNames = [...new Set(own.map(({ labels }) => labels[0] as string))].toSorted()
  const ofIntents = [
    ...requests.map(({ text, labels }): Example => ({ text, labels, cost: 1, use: 'train' })), ...clinc('val').map(({ text, labels }): Example => ({ text, labels, cost: 1, use: 'curve' })),
    ...own.map(({ text, labels }): Example => ({ text, labels, cost: 1, use: partOf(text) === 'train' ? 'train' : 'curve' })),
    ...signals.filter(({ part }, place) => part === 'train' && place % 3 === 0).map(({ text }): Example => ({ text, labels: ['oos'], cost: 0.3, use: 'train' })),
  ]
  return [
    { name: 'danger', classes: ['danger'], examples: ofDanger, cost: 0.1, power: 0.5, keep: 60_000, atLeast: 2, rounds: 10, balance: 0, aim: 'chance' },
    { name: 'signal', classes: [...signalKinds], examples: [...ofSignals, ...ofMade, ...harmless(12, 0.4)], cost: 0.1, power: 0.5, keep: 14_000, atLeast: 2, rounds: 8, balance: 0.5, aim: 'chance' },
    { name: 'trapped', classes: ['trapped'], examples: [...ofThoughts, ...plainFacts].map((example) => ({ ...example, labels: example.labels[0] === 'none' ? [] : ['trapped'] })), cost: 0.1, power: 0.5, keep: 20_000, atLeast: 2, rounds: 8, balance: 0, aim: 'chance' },
    { name: 'traps', classes: traps, examples: [...ofThoughts, ...plainFacts], cost: 0.15, power: 0.5, keep: 9000, atLeast: 2, rounds: 8, balance: 0.5, aim: 'chance' },
    { name: 'emotion', classes: [...new Set(go.flatMap(({ labels }) => labels))].toSorted(), examples: go.map(({ text, labels }) => ({ text, labels, cost: 1, use: partOf(text) === 'test' ? 'curve' : 'train' })), cost: 0.03, power: 0.7, keep: 12_000, atLeast: 3, rounds: 8, balance: 0.5, aim: 'f1' },
    { name: 'topic', classes: [...new Set(stress.map(({ labels }) => labels[0] as string))].toSorted(), examples: [...stress.map(({ text, labels }): Example => ({ text, labels, cost: 1, use: 'train' })), ...sad('val').map(({ text, labels }): Example => ({ text, labels, cost: 1, use: 'curve' }))], cost: 0.05, power: 0.7, keep: 9000, atLeast: 2, rounds: 8, balance: 0, aim: 'chance' },
    { name: 'intent', classes: [...intents, ...ownNames], examples: ofIntents, cost: 0.2, power: 0.5, keep: 1300, atLeast: 2, rounds: 6, balance: 0.5, aim: 'chance' },
  ]
}

/** Ideas lent by the Suicide Risk Lexicon: its validated phrases, one idea for each construct. */
function lentPhrases(phrases: Phrases): [number, number][] {
  const lent: [number, number][] = []
  for (const [place, list] of [...lexicon().values()].entries()) {
    for (const phrase of new Set(list)) {
      const words = wordsOf(phrase, phrases)
      if (words.length === 0 || words.length > 5) continue
      lent.push([hashOfPhrase(words), firstLentIdea + place])
    }
  }
  for (const [hash, idea] of lent) addPhrase(phrases, hash, idea)
  return lent
}

type Trained = { head: Head; biases: number[]; scales: number[]; kept: { place: number; cls: number; weight: number }[] }

/** Learns one head: a machine for each class, its curve from texts it did not learn from, then the strongest weights as whole numbers of one byte. */
function trainHead(plan: Plan, first: number, read: (text: string) => Sparse): Trained {
  const { examples, classes } = plan
  const matrix = matrixOf(examples.map(({ text }) => read(text)), (row) => examples[row]?.use === 'train', { atLeast: plan.atLeast, power: plan.power })
  const curveRows = Int32Array.from(examples.flatMap(({ use }, row) => (use === 'curve' ? [row] : [])))
  const trained: Trained = { head: { name: plan.name, classes, first, slopes: [], shifts: [], settings: {} }, biases: [], scales: [], kept: [] }
  const training = examples.filter(({ use }) => use === 'train').length
  for (const [cls, name] of classes.entries()) {
    const isYes = Uint8Array.from(examples, ({ labels }) => (labels.includes(name) ? 1 : 0))
    const yes = examples.reduce((sum, { use, labels }) => sum + (use === 'train' && labels.includes(name) ? 1 : 0), 0)
    const weight = Math.min(12, (training / Math.max(1, yes)) ** plan.balance)
    const costs = Float32Array.from(examples, ({ use, cost }, row) => (use === 'train' ? plan.cost * cost * (isYes[row] === 1 ? weight : 1) : 0))
    const weights = trainMachine(matrix, isYes, costs, { rounds: plan.rounds, seed: cls + 1 })
    const { scale, kept } = shrink(matrix, weights, plan.keep)
    const scores = scoresOf(matrix, weights, curveRows)
    const truth = Uint8Array.from(curveRows, (row) => isYes[row] as number)
    const curve = plan.aim === 'f1' ? bestF1(scores, truth) : curveFor(scores, truth)
    trained.biases.push(weights[matrix.width] as number)
    trained.scales.push(scale)
    trained.head.slopes.push(curve.slope)
    trained.head.shifts.push(curve.shift)
    for (const { place, weight: whole } of kept) trained.kept.push({ place, cls: first + cls, weight: whole })
  }
  return trained
}

/** Keeps the strongest weights as whole numbers from -127 to 127; what rounds to nothing goes. */
function shrink(matrix: Matrix, weights: Float32Array, keep: number): { scale: number; kept: { place: number; weight: number }[] } {
  const real = Float32Array.from({ length: matrix.width }, (_, column) => (weights[column] as number) * (matrix.rarity[column] as number))
  const sizes = real.map(Math.abs).toSorted()
  const least = sizes[Math.max(0, sizes.length - keep)] ?? 0
  // A few giants would make all others coarse: the scale is set by the weight that one in two thousand passes.
  const most = sizes[Math.max(0, sizes.length - 1 - Math.floor(keep / 2000))] || 1
  const scale = most / 127
  const kept: { place: number; weight: number }[] = []
  for (let column = 0; column < matrix.width; column += 1) {
    const size = Math.abs(real[column] as number)
    if (size < least) continue
    const whole = Math.max(-127, Math.min(127, Math.round((real[column] as number) / scale)))
    if (whole !== 0) kept.push({ place: matrix.tablePlaces[column] as number, weight: whole })
  }
  return { scale, kept }
}

/** A curve that says one half at the score with the best F1. */
function bestF1(scores: Float32Array, isYes: Uint8Array): { slope: number; shift: number } {
  const order = [...scores.keys()].toSorted((one, other) => (scores[other] as number) - (scores[one] as number))
  let all = 0
  for (const one of isYes) all += one
  let found = 0
  let best = -1
  let border = 0
  // With few examples the single best place is chance: F1 is smoothed as if two more were there and missed.
  for (const [place, row] of order.entries()) {
    found += isYes[row] as number
    const f1 = (2 * found) / (place + 1 + all + 4)
    if (f1 > best) {
      best = f1
      border = ((scores[row] as number) + (scores[order[place + 1] ?? row] as number)) / 2
    }
  }
  const slope = 4
  return { slope, shift: -slope * border }
}

/** Trains all heads and returns the model file. */
export function trainAll(say: (line: string) => void = () => undefined): Uint8Array {
  const phrases = phrasesOfConcepts()
  const lent = lentPhrases(phrases)
  const known = new Map<string, Sparse>()
  const read = (text: string): Sparse => {
    const before = known.get(text)
    if (before) return before
    const fresh = sparse(text, phrases)
    known.set(text, fresh)
    return fresh
  }
  const all: Trained[] = []
  let first = 0
  for (const plan of plans()) {
    const began = performance.now()
    all.push(trainHead(plan, first, read))
    first += plan.classes.length
    say(`${plan.name}: ${plan.examples.length} texts, ${plan.classes.length} answers, ${Math.round((performance.now() - began) / 1000)} s`)
  }
  const rows = new Map<number, { cls: number; weight: number }[]>()
  for (const { kept } of all) {
    for (const { place, cls, weight } of kept) (rows.get(place) ?? rows.set(place, []).get(place) ?? []).push({ cls, weight })
  }
  for (const row of rows.values()) row.sort((one, other) => one.cls - other.cls)
  return packModel(all.map(({ head }) => head), all.flatMap(({ biases }) => biases), all.flatMap(({ scales }) => scales), rows, lent, phrases.longest, 'evenkeel language 1')
}

if (import.meta.main) {
  const bytes = trainAll((line) => process.stderr.write(`${line}\n`))
  writeFileSync(new URL('../models/language.bin', import.meta.url), bytes)
  process.stderr.write(`${bytes.length} bytes, ${gzipSync(bytes).length} as gzip\n`)
}
