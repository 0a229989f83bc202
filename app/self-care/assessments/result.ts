import { reliableChange, type Change } from '#instruments/change.ts'
import { instruments, rangeOf } from '#instruments/index.ts'
import type { Band, InstrumentId } from '#instruments/instrument.ts'
import { score } from '#instruments/score.ts'
import type { Finished } from './assessment.ts'

/** What a person may want to do next, from nothing to talking with somebody. It follows the published bands and adds no cut-off of its own. */
export type Next = 'nothing' | 'watch' | 'talk'

/** One scale of a form: its total, the most it can be, the published name of the band, and whose words tell that band. */
export type Scale = { scale: string | null; total: number; most: number; band: string; words: BandWords; next: Next }
type BandWords = 'depression' | 'anxiety' | 'stress' | 'wellbeing' | 'distress' | 'trauma' | 'alcohol' | 'sleep' | 'energy'

/** A result: one scale, or the three of the DASS-21, whose sum says nothing. `unfit`: the stored answers are none that the form offers. */
type Result = { state: 'scored'; scales: [Scale, ...Scale[]]; next: Next } | { state: 'unfit' }

const wordsFor: Partial<Record<InstrumentId, BandWords>> = {
  'phq-9': 'depression', 'phq-8': 'depression', 'gad-7': 'anxiety', 'who-5': 'wellbeing', k10: 'distress', k6: 'distress',
  'pcl-5': 'trauma', 'pc-ptsd-5': 'trauma', audit: 'alcohol', 'audit-c': 'alcohol', sci: 'sleep', asrm: 'energy',
}
const scaleWords: Record<string, BandWords> = { depression: 'depression', anxiety: 'anxiety', stress: 'stress' }

/** Reads a finished form. Whether it may be shown is decided before (`mayShowTotal`). */
export function resultOf({ of, answers, gate }: Pick<Finished, 'of' | 'answers' | 'gate'>): Result {
  const instrument = instruments[of]
  const scored = score(of, answers, gate === null ? {} : { gate })
  if (!scored.ok || instrument.scoring.kind === 'any-yes') return { state: 'unfit' }
  const { scoring, betterWhen } = instrument
  const scales = scoring.kind === 'sum'
    ? [{ scale: null, total: scored.total, most: rangeOf(of).most, words: wordsFor[of]!, bands: scoring.bands }]
    : scoring.scales.map(({ id, items, bands }) => ({ scale: id, total: scored.scores![id]!, most: scoring.times * items.reduce((sum, item) => sum + Math.max(...instrument.items[item - 1]!), 0), words: scaleWords[id]!, bands }))
  const read = scales.map(({ bands, ...scale }) => ({ ...scale, ...bandAt(bands, scale.total, betterWhen) }))
  return { state: 'scored', scales: read as [Scale, ...Scale[]], next: worst(read.map(({ next }) => next)) }
}

/** What may be said of this result and the one before it of the same form; null where there is none before, or the form has several scales. */
export function changeSince(before: Finished | undefined, after: Finished): { change: Change; before: number; after: number } | null {
  const [old, now] = [before && resultOf(before), resultOf(after)]
  if (!before || before.of !== after.of || old?.state !== 'scored' || now.state !== 'scored' || now.scales.length > 1) return null
  const [was, is] = [old.scales[0].total, now.scales[0].total]
  return { change: reliableChange(after.of, was, is), before: was, after: is }
}

/** The band of a total. The best band asks for nothing; the next best of four or more for another look later; every other for talking with somebody. */
function bandAt(bands: readonly Band[], total: number, betterWhen: 'lower' | 'higher'): { band: string; next: Next } {
  const place = bands.findIndex(({ from, to }) => total >= from && total <= to)
  const fromBest = betterWhen === 'lower' ? place : bands.length - 1 - place
  return { band: bands[place]!.name, next: fromBest === 0 ? 'nothing' : fromBest === 1 && bands.length >= 4 ? 'watch' : 'talk' }
}

const worst = (all: readonly Next[]): Next => (all.includes('talk') ? 'talk' : all.includes('watch') ? 'watch' : 'nothing')
