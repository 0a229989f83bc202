import { exhaustive } from '#prelude/exhaustive.ts'
import type { Band, Instrument } from './instrument.ts'
import { instruments, isInstrumentId } from './index.ts'

/**
 * A score. `risk`: an answer asks for the safety step before anything of this is shown.
 * `scores` and `bands` belong to the scales of the DASS-21, `criteria` to the symptom groups of the PCL-5.
 */
export type Scored = {
  ok: true
  total: number
  band: string
  risk: boolean
  scores?: Record<string, number>
  bands?: Record<string, string>
  criteria?: { met: boolean; groups: Record<string, boolean> }
}
export type NotScored = { ok: false; why: string }

/** `gate`: 1 or 0, what was answered to the first unscored question of the PC-PTSD-5. `licensed`: the service holds the licence an instrument needs. */
export type Besides = { gate?: unknown; licensed?: boolean }

/**
 * Scores a list of answers, each the points of the chosen option, in the order of the form.
 * Anything missing, out of place or not on the form is refused with a sentence; nothing is guessed, rounded or filled in.
 */
export function score(id: string, answers: unknown, { gate, licensed = false }: Besides = {}): Scored | NotScored {
  if (!isInstrumentId(id)) return no(`There is no instrument called ${shown(id)} here.`)
  const instrument = instruments[id]
  if (instrument.needsLicence && !licensed) return no(`The ${instrument.name} is switched off: a service needs a licence of its own to use it.`)
  if (!Array.isArray(answers)) return no('The answers are not a list.')
  const read = gate === undefined ? readAnswers(instrument, answers) : readPastGate(instrument, gate, answers)
  return read.ok ? scoreOf(instrument, read.values) : read
}

/** Whether an answer asks for the safety step: see `needsSafetyStep` for answers that are not complete yet. */
export const isRisk = ({ safety }: Instrument, answers: readonly unknown[]): boolean =>
  safety?.items.some((item) => Number(answers[item - 1]) > safety.above) ?? false

type Read = { ok: true; values: readonly number[] } | NotScored

/** After a no at the gate the form says to stop, with a total of 0. */
function readPastGate(instrument: Instrument, gate: unknown, given: readonly unknown[]): Read {
  const { name, items } = instrument
  if (!instrument.gate) return no(`The ${name} has no first question that is left out of the count.`)
  if (gate !== 0 && gate !== 1) return no('The first question, whether such a thing ever happened, takes 0 for no or 1 for yes.')
  if (gate === 1) return readAnswers(instrument, given)
  const values = items.map(() => 0)
  const read: Read = given.length === 0 ? { ok: true, values } : readAnswers(instrument, given)
  if (read.ok && read.values.includes(1)) return no(`After a no to the first question the ${name} stops: it takes no further answers.`)
  return read
}

function readAnswers({ id, name, items, mayStopAfter }: Instrument, given: readonly unknown[]): Read {
  if (given.length !== items.length && given.length !== mayStopAfter) {
    return no(`The ${name} takes ${mayStopAfter ? `${mayStopAfter} or ` : ''}${items.length} answers, and ${given.length} ${given.length === 1 ? 'was' : 'were'} given.`)
  }
  const values: number[] = []
  // By number, since a list with holes passes over them.
  for (let at = 0; at < given.length; at++) {
    const answer = given[at]
    if (answer === undefined || answer === null) return no(`Question ${at + 1} has no answer.${id === 'asq' ? ' In the ASQ a refusal counts as a yes: take the safety step.' : ''}`)
    if (typeof answer !== 'number' || !items[at]!.includes(answer)) return no(`Question ${at + 1} was answered with ${shown(answer)}: the ${name} takes ${listed(items[at]!)} there.`)
    values.push(answer)
  }
  return { ok: true, values }
}

function scoreOf(instrument: Instrument, answers: readonly number[]): Scored {
  const { scoring } = instrument
  const risk = isRisk(instrument, answers)
  switch (scoring.kind) {
    case 'sum': {
      const total = scoring.times * sum(answers)
      return { ok: true, total, band: bandAt(scoring.bands, total).name, risk, ...(instrument.criteria ? { criteria: criteriaMet(instrument.criteria, answers) } : {}) }
    }
    case 'scales': {
      const scales = scoring.scales.map(({ id, items, bands }) => {
        const total = scoring.times * sum(items.map((item) => answers[item - 1]!))
        const band = bandAt(bands, total)
        return { id, total, name: band.name, place: bands.indexOf(band) }
      })
      const worst = scales.reduce((worse, scale) => (scale.place > worse.place ? scale : worse))
      return {
        ok: true, total: sum(scales.map(({ total }) => total)), band: worst.name, risk,
        scores: Object.fromEntries(scales.map(({ id, total }) => [id, total])),
        bands: Object.fromEntries(scales.map(({ id, name }) => [id, name])),
      }
    }
    case 'any-yes': return { ok: true, total: sum(answers), band: screened(answers, scoring.nowItem), risk }
    default: return exhaustive(scoring)
  }
}

/** The words of the ASQ: `positive` means that the question about this moment has not been asked yet. */
function screened(answers: readonly number[], nowItem: number): string {
  const now = answers[nowItem - 1]
  if (now === 1) return 'acute positive'
  if (!answers.includes(1)) return 'negative'
  return now === 0 ? 'non-acute positive' : 'positive'
}

function criteriaMet({ from, groups }: NonNullable<Instrument['criteria']>, answers: readonly number[]): NonNullable<Scored['criteria']> {
  const met = groups.map(({ id, items, needs }) => [id, items.filter((item) => answers[item - 1]! >= from).length >= needs] as const)
  return { met: met.every(([, is]) => is), groups: Object.fromEntries(met) }
}

const bandAt = (bands: readonly Band[], total: number): Band => bands.find(({ from, to }) => total >= from && total <= to)!
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
const no = (why: string): NotScored => ({ ok: false, why })
const listed = (values: readonly number[]): string => `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`

function shown(value: unknown): string {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : `a ${Array.isArray(value) ? 'list' : typeof value}`
}
