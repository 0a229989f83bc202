import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { hashOf, hashOfPhrase, type Phrases } from '../features.ts'
import { flagCount } from '../flags.ts'
import { addPhrase, firstLentIdea, phrasesOfConcepts, wordsOf } from '../ideas.ts'
import { chanceOf, openModel, packModel, type Head, type Model } from '../model.ts'
import { normalise } from '../normalise.ts'
import { readWindows } from '../read.ts'
import { hitsIn } from '../rules/hits.ts'
import { dangerKinds, signalKinds } from '../signals.ts'
import { tongues } from '../tongue.ts'
import { authored, clinc, goEmotions, lexicon, partOf, sad, signalFiles } from './data.ts'
import { composed, composedIntents } from './grammar.ts'
import { matrixOf, readText, type Matrix, type Read } from './rows.ts'
import { weigh } from './stack.ts'
import { scoresOf, trainMachine } from './svm.ts'

/** One text of one head: what it is, what a mistake costs, and whether it trains or sets the curve. */
type Example = { text: string; labels: string[]; cost: number; use: 'train' | 'curve' }
type Plan = { name: string; classes: string[]; examples: Example[]; cost: number; power: number; keep: number; atLeast: number; rounds: number; balance: number; aim: 'f1' | 'chance'; pooled?: true }

const tonguesAbroad = tongues.filter((tongue) => tongue !== 'en')

/** GoEmotions holds a few true wishes to die: they are not shown as harmless talk. */
const notHarmless = /kill(?:ing)? my ?self|suicid|wan(?:t|na) (?:to )?die|end my life|self.?harm|wish i was dead|live in this world no more/i

const traps = ['all-or-nothing', 'overgeneralising', 'mental-filter', 'discounting-the-positive', 'mind-reading', 'fortune-telling', 'catastrophising', 'emotional-reasoning', 'should-statements', 'labelling', 'personalising', 'blaming-others', 'unfair-comparison']

/** What every head learns from. */
export function plans(): Plan[] {
  const go = goEmotions('train')
  const stress = sad('train')
  const requests = clinc('train')
  const signals = authored(signalFiles('en'), ['signals-more.en.tsv'])
  const thoughts = authored(['traps.en.tsv'], ['traps-more.en.tsv'])
  const made = composed()
  const own = composedIntents()
  const use = (part: string): Example['use'] => (part === 'train' ? 'train' : 'curve')
  const quiet = [...go.filter(({ text }) => !notHarmless.test(text)), ...stress, ...requests]
  const harmless = (every: number, cost: number): Example[] => quiet.filter((_, place) => place % every === 0).map(({ text }) => ({ text, labels: ['none'], cost, use: 'train' }))
  // A tenth of each lent training set is held back, to weigh views and set borders; its dev part is only ever measured.
  const held = (text: string): Example['use'] => (partOf(text) === 'test' ? 'curve' : 'train')
  const isDanger = (label = ''): boolean => (dangerKinds as readonly string[]).includes(label)
  const ofSignals = signals.filter(({ part }) => part !== 'test').map(({ text, labels, part }): Example => ({ text, labels, cost: 1, use: use(part) }))
  const ofMade = made.map(({ text, labels }): Example => ({ text, labels, cost: 0.7, use: 'train' }))
  // What people ask the companion for is harmless too, but for requests that may well carry danger.
  const asks = own.filter(({ labels }) => !['method-question', 'urge', 'grief', 'self-critic', 'anger', 'after-session'].includes(labels[0] ?? '')).map(({ text }): Example => ({ text, labels: ['none'], cost: 0.5, use: 'train' }))
  const ofDanger = [...ofSignals, ...ofMade, ...asks, ...harmless(1, 1.2)].map((example): Example => ({ ...example, cost: example.cost * (isDanger(example.labels[0]) ? 1.5 : 1), labels: isDanger(example.labels[0]) ? ['danger'] : [] }))
  const ofThoughts = thoughts.filter(({ part }) => part !== 'test').map(({ text, labels, part }): Example => ({ text, labels, cost: 1, use: use(part) }))
  // More plain facts than thoughts would make every trap unlikely.
  const plainFacts = authored(['signals-danger.en.tsv', 'signals-other.en.tsv'], ['signals-more.en.tsv']).filter(({ labels, part }, place) => labels[0] === 'none' && part === 'train' && place % 2 === 0).map(({ text }): Example => ({ text, labels: ['none'], cost: 0.5, use: 'train' }))
  const chat = quiet.filter((_, place) => place % 14 === 0).map(({ text }): Example => ({ text, labels: ['none'], cost: 0.4, use: held(text) }))
  const intents = [...new Set(requests.map(({ labels }) => labels[0] as string))].filter((name) => name !== 'oos').toSorted()
  const ownNames = [...new Set(own.map(({ labels }) => labels[0] as string))].toSorted()
  const ofIntents = [
    ...requests.map(({ text, labels }): Example => ({ text, labels, cost: 1, use: held(text) })),
    ...own.map(({ text, labels }): Example => ({ text, labels, cost: 1, use: held(text) })),
    ...signals.filter(({ part }, place) => part === 'train' && place % 3 === 0).map(({ text }): Example => ({ text, labels: ['oos'], cost: 0.3, use: 'train' })),
  ]
  const abroad = tonguesAbroad.flatMap((language): Plan[] => {
    const lines = authored(signalFiles(language), [`signals-more.${language}.tsv`]).filter(({ part }) => part !== 'test').map(({ text, labels, part }): Example => ({ text, labels, cost: 1, use: use(part) }))
    const ofLanguage = lines.map((example): Example => ({ ...example, cost: example.cost * (isDanger(example.labels[0]) ? 1.5 : 1), labels: isDanger(example.labels[0]) ? ['danger'] : [] }))
    return [
      { name: `danger.${language}`, classes: ['danger'], examples: ofLanguage, cost: 0.1, power: 0.5, keep: 20_000, atLeast: 2, rounds: 10, balance: 0, aim: 'chance' },
      { name: `signal.${language}`, classes: [...signalKinds], examples: lines, cost: 0.3, power: 0.5, keep: 4000, atLeast: 2, rounds: 8, balance: 0.5, aim: 'chance' },
    ]
  })
  return [
    ...abroad,
    { name: 'danger', classes: ['danger'], examples: ofDanger, cost: 0.8, power: 0.5, keep: 60_000, atLeast: 2, rounds: 10, balance: 0, aim: 'chance' },
    { name: 'signal', classes: [...signalKinds], examples: [...ofSignals, ...ofMade, ...asks, ...harmless(12, 0.4)], cost: 0.1, power: 0.5, keep: 14_000, atLeast: 2, rounds: 8, balance: 0.5, aim: 'chance' },
    { name: 'trapped', classes: ['trapped'], examples: [...ofThoughts, ...plainFacts, ...chat].map((example) => ({ ...example, labels: example.labels[0] === 'none' ? [] : ['trapped'] })), cost: 0.1, power: 0.5, keep: 20_000, atLeast: 2, rounds: 8, balance: 0, aim: 'chance' },
    { name: 'traps', classes: traps, examples: [...ofThoughts, ...plainFacts], cost: 0.1, power: 0.5, keep: 9000, atLeast: 2, rounds: 8, balance: 0.5, aim: 'chance' },
    { name: 'emotion', classes: [...new Set(go.flatMap(({ labels }) => labels))].toSorted(), examples: go.map(({ text, labels }) => ({ text, labels, cost: 1, use: held(text) })), cost: 0.03, power: 0.7, keep: 12_000, atLeast: 3, rounds: 8, balance: 0.5, aim: 'f1' },
    { name: 'topic', classes: [...new Set(stress.map(({ labels }) => labels[0] as string))].toSorted(), examples: stress.map(({ text, labels }): Example => ({ text, labels, cost: 1, use: held(text) })), cost: 0.05, power: 0.7, keep: 9000, atLeast: 2, rounds: 8, balance: 0, aim: 'chance', pooled: true },
    { name: 'intent', classes: [...intents, ...ownNames], examples: ofIntents, cost: 0.2, power: 0.5, keep: 1500, atLeast: 2, rounds: 6, balance: 0.3, aim: 'chance', pooled: true },
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

/** Weights over places of the table, and a bias: what several machines that were weighed together come to. */
type Joint = { weights: Map<number, number>; bias: number }

function addTo(joint: Joint, matrix: Matrix, weights: Float32Array, times: number): void {
  joint.bias += times * (weights[matrix.width] as number)
  for (let column = 0; column < matrix.width; column += 1) {
    const value = (weights[column] as number) * (matrix.rarity[column] as number) * times
    if (value !== 0) joint.weights.set(matrix.tablePlaces[column] as number, (joint.weights.get(matrix.tablePlaces[column] as number) ?? 0) + value)
  }
}

/** The four matrices of one head: all features, then words, pieces and ideas by themselves. A machine of its own for each, weighed together, reads better than one for all. */
const matricesOf = (plan: Plan, texts: Read[]): Matrix[] =>
  [0, 1, 2, 3].map((view) => matrixOf(texts.map(({ views }) => views[view] as Read['views'][0]), (row) => plan.examples[row]?.use === 'train', { atLeast: plan.atLeast, power: plan.power }))

function costsOf({ examples, cost, balance }: Plan, name: string): { isYes: Uint8Array; costs: Float32Array } {
  const isYes = Uint8Array.from(examples, ({ labels }) => (labels.includes(name) ? 1 : 0))
  const training = examples.filter(({ use }) => use === 'train').length
  const yes = examples.reduce((sum, { use, labels }) => sum + (use === 'train' && labels.includes(name) ? 1 : 0), 0)
  const weight = Math.min(12, (training / Math.max(1, yes)) ** balance)
  return { isYes, costs: Float32Array.from(examples, ({ use, cost: own }, row) => (use === 'train' ? cost * own * (isYes[row] === 1 ? weight : 1) : 0)) }
}

/** Learns one head: for each class a machine for each view, weighed together on texts that they did not learn from; then the strongest weights as whole numbers of one byte. */
function trainHead(plan: Plan, first: number, read: (text: string) => Read): Trained {
  const { examples, classes } = plan
  const matrices = matricesOf(plan, examples.map(({ text }) => read(text)))
  const curveRows = Int32Array.from(examples.flatMap(({ use }, row) => (use === 'curve' ? [row] : [])))
  const trained: Trained = { head: { name: plan.name, classes, first, slopes: [], shifts: [], settings: {} }, biases: [], scales: [], kept: [] }
  const answers = classes.map((name, cls) => {
    const { isYes, costs } = costsOf(plan, name)
    const machines = matrices.map((matrix) => trainMachine(matrix, isYes, costs, { rounds: plan.rounds, seed: cls + 1 }))
    return { machines, said: matrices.map((matrix, view) => scoresOf(matrix, machines[view] as Float32Array, curveRows)), truth: Uint8Array.from(curveRows, (row) => isYes[row] as number) }
  })
  // Where each text has one answer and a class few texts, all classes share one weighing.
  const shared = plan.pooled ? weigh(matrices.map((_, view) => joinFloats(answers.map(({ said }) => said[view] as Float32Array))), Uint8Array.from(answers.flatMap(({ truth }) => [...truth])), { ridge: 3 }) : undefined
  for (const [cls, { machines, said, truth }] of answers.entries()) {
    const weights = shared ?? weigh(said, truth, { ridge: 3 })
    const joint: Joint = { weights: new Map(), bias: weights[matrices.length] as number }
    for (const [view, matrix] of matrices.entries()) addTo(joint, matrix, machines[view] as Float32Array, weights[view] as number)
    keep(trained, joint, first + cls, plan.keep)
    const scores = Float32Array.from(truth, (_, row) => said.reduce((sum, list, view) => sum + (list[row] as number) * (weights[view] as number), weights[matrices.length] as number))
    const curve = plan.aim === 'f1' ? bestF1(scores, truth) : { slope: 1, shift: 0 }
    trained.head.slopes.push(curve.slope)
    trained.head.shifts.push(curve.shift)
  }
  return trained
}

function joinFloats(lists: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(lists.reduce((sum, list) => sum + list.length, 0))
  let at = 0
  for (const list of lists) {
    whole.set(list, at)
    at += list.length
  }
  return whole
}

/**
 * Learns a yes-or-no head that leans on another head's questions (danger on the kinds of signal, trapped on the traps): the views of its own question, the other head's and the flags of the rules are weighed together on what each machine says of texts
 * that it did not learn from (four parts by turns). All but the flags comes to one row of weights; the flags' weights stand in the heading.
 */
function trainMixed(plan: Plan, other: Plan, first: number, read: (text: string) => Read): Trained {
  const { examples } = plan
  const texts = examples.map(({ text }) => read(text))
  const matrices = matricesOf(plan, texts)
  const all = Int32Array.from(examples.keys())
  const parts = examples.map(({ text }) => (hashOf(text, 99) >>> 0) % 4)
  const kindOf = new Map(other.examples.map(({ text, labels }) => [text, labels]))
  const asked = plan.classes[0] as string
  const questions = [...matrices.map((matrix) => ({ matrix, ...costsOf(plan, asked) })), ...other.classes.map((kind) => {
    const { costs } = costsOf(plan, asked)
    return { matrix: matrices[0] as Matrix, costs, isYes: Uint8Array.from(examples, ({ text }) => ((kindOf.get(text) ?? ['none']).includes(kind) ? 1 : 0)) }
  })]
  const joint: Joint = { weights: new Map(), bias: 0 }
  const machines: Float32Array[] = []
  const said = questions.map(({ matrix, costs, isYes }, question) => {
    const rounds = plan.rounds
    machines.push(trainMachine(matrix, isYes, costs, { rounds, seed: question + 1 }))
    const scores = scoresOf(matrix, machines[question] as Float32Array, all)
    for (let part = 0; part < 4; part += 1) {
      const without = trainMachine(matrix, isYes, costs.map((cost, row) => (parts[row] === part ? 0 : cost)), { rounds, seed: question + 1 })
      const rows = all.filter((row) => parts[row] === part && examples[row]?.use === 'train')
      const fresh = scoresOf(matrix, without, rows)
      for (const [at, row] of rows.entries()) scores[row] = fresh[at] as number
    }
    return scores
  })
  const flags = Array.from({ length: flagCount }, (_, flag) => Float32Array.from(texts, ({ flags: own }) => own[flag] as number))
  const { isYes, costs } = costsOf(plan, asked)
  const weights = weigh([...said, ...flags], isYes, { ridge: asked === 'danger' ? 50 : 20, costs: costs.map((cost) => cost / plan.cost) })
  for (const [question, { matrix }] of questions.entries()) addTo(joint, matrix, machines[question] as Float32Array, weights[question] as number)
  joint.bias += weights[weights.length - 1] as number
  const trained: Trained = { head: { name: plan.name, classes: [...plan.classes], first, slopes: [1], shifts: [0], settings: {}, flags: [...weights.subarray(questions.length, questions.length + flagCount)] }, biases: [], scales: [], kept: [] }
  keep(trained, joint, first, plan.keep)
  return trained
}

/** Keeps the strongest weights as whole numbers from -127 to 127; what rounds to nothing goes. */
function keep(trained: Trained, { weights, bias }: Joint, cls: number, most: number): void {
  const sizes = Float64Array.from(weights.values(), Math.abs).toSorted()
  const least = sizes[Math.max(0, sizes.length - most)] ?? 0
  // A few giants would make all others coarse: the scale is set by the weight that one in two thousand passes.
  const scale = (sizes[Math.max(0, sizes.length - 1 - Math.floor(most / 2000))] || 1) / 127
  for (const [place, weight] of weights) {
    const whole = Math.abs(weight) < least ? 0 : Math.max(-127, Math.min(127, Math.round(weight / scale)))
    if (whole !== 0) trained.kept.push({ place, cls, weight: whole })
  }
  trained.biases.push(bias)
  trained.scales.push(scale)
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

/** The model files: English with all its heads, and the danger heads of the other languages. */
export const files = { language: (name: string) => !name.includes('.'), abroad: (name: string) => name.includes('.') } as const

/** Trains the heads of one file, or some of them by name, and returns the file. */
export function trainAll(say: (line: string) => void = () => undefined, which: keyof typeof files | readonly string[] = 'language'): Uint8Array {
  const isWanted = typeof which === 'string' ? files[which] : (name: string) => which.includes(name)
  const phrases = phrasesOfConcepts()
  const lent = lentPhrases(phrases)
  const known = new Map<string, Read>()
  const read = (text: string): Read => {
    const before = known.get(text)
    if (before) return before
    const fresh = readText(text, phrases)
    known.set(text, fresh)
    return fresh
  }
  const all: Trained[] = []
  let first = 0
  const list = plans()
  const leansOn: Record<string, string> = { danger: 'signal', trapped: 'traps', ...Object.fromEntries(tonguesAbroad.map((language) => [`danger.${language}`, `signal.${language}`])) }
  for (const plan of list.filter(({ name }) => isWanted(name))) {
    const began = performance.now()
    all.push(leansOn[plan.name] ? trainMixed(plan, list.find(({ name }) => name === leansOn[plan.name]) as Plan, first, read) : trainHead(plan, first, read))
    first += plan.classes.length
    // The big sets share few texts with the rest: what was read of them need not be held.
    if (known.size > 30_000) known.clear()
    say(`${plan.name}: ${plan.examples.length} texts, ${plan.classes.length} answers, ${Math.round((performance.now() - began) / 1000)} s`)
  }
  const rows = new Map<number, { cls: number; weight: number }[]>()
  for (const { kept } of all) {
    for (const { place, cls, weight } of kept) (rows.get(place) ?? rows.set(place, []).get(place) ?? []).push({ cls, weight })
  }
  for (const row of rows.values()) row.sort((one, other) => one.cls - other.cls)
  const heads = all.map(({ head }) => head)
  const pack = (): Uint8Array => packModel(heads, all.flatMap(({ biases }) => biases), all.flatMap(({ scales }) => scales), rows, lent, phrases.longest, 'evenkeel language 1')
  if (typeof which === 'string') setBars(heads, openModel(pack()), say)
  return pack()
}

/** Of the harmless lines of our own, most of which were written to look like danger, so many may bring a plain question. Of everyday talk far fewer do. */
const LOOK_ALIKES = { en: 0.17, es: 0.09, fr: 0.16, ar: 0.12 }

/** Sets the borders of decisions on texts that no weight was learned from: the held-out dev part of our own, and the dev parts of lent sets. */
function setBars(heads: Head[], model: Model, say: (line: string) => void): void {
  const chances = (name: string, texts: string[]): number[] => {
    const head = model.heads[name] as Head
    return texts.map((text) => {
      const words = normalise(text)
      const { best } = readWindows(model, words, hitsIn(words))
      return Math.max(...head.classes.map((_, cls) => chanceOf(head, cls, best[head.first + cls] as number)))
    }).toSorted((one, other) => other - one)
  }
  // The chance that at most this share of texts passes.
  const above = (sorted: number[], share: number): number => (sorted[Math.floor(share * sorted.length)] ?? 1) + 1e-4
  const dev = (names: string[], label: string): string[] => authored(names).filter(({ part, labels }) => part === 'dev' && labels[0] === label).map(({ text }) => text)
  const setting = (name: string, bar: number): void => {
    const head = heads.find((one) => one.name === name)
    if (head) head.settings['bar'] = Math.round(bar * 10_000) / 10_000
  }
  for (const language of tonguesAbroad) {
    const name = `danger.${language}`
    if (model.heads[name]) setting(name, above(chances(name, dev(signalFiles(language), 'none')), LOOK_ALIKES[language]))
  }
  if (!model.heads['danger']) return
  const bars = {
    own: above(chances('danger', dev(signalFiles('en'), 'none')), LOOK_ALIKES.en),
    talk: above(chances('danger', goEmotions('dev').map(({ text }) => text)), 0.0093),
    stress: above(chances('danger', sad('val').map(({ text }) => text)), 0.0147),
    requests: above(chances('danger', clinc('val').map(({ text }) => text)), 0.0029),
  }
  say(`borders of danger: ${JSON.stringify(bars)}`)
  setting('danger', Math.max(...Object.values(bars)))
  setting('trapped', above(chances('trapped', dev(['traps.en.tsv'], 'none')), 0.25))
  setting('intent', 0.15)
}

if (import.meta.main) {
  const [wanted] = process.argv.slice(2)
  const some = wanted === undefined || wanted in files ? undefined : wanted.split(',')
  const write = (bytes: Uint8Array, to: string | URL): void => {
    writeFileSync(to, bytes)
    process.stderr.write(`${bytes.length} bytes, ${gzipSync(bytes).length} as gzip\n`)
  }
  const say = (line: string) => process.stderr.write(`${line}\n`)
  if (some) write(trainAll(say, some), join(tmpdir(), 'language-part.bin'))
  else for (const name of Object.keys(files) as (keyof typeof files)[]) if (wanted === undefined || wanted === name) write(trainAll(say, name), new URL(`../models/${name}.bin`, import.meta.url))
}
