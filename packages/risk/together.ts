import { type Heard, isAbove, rankOf, type Signal } from './signal.ts'

const notOnesOwn: ReadonlySet<Signal> = new Set(['intrusive-fear', 'past', 'other-person'])

/**
 * What a model and the plain phrases heard, as one. Beside a whole model, phrases alone raise a signal only when they are grave; where it heard a fear, the past or
 * somebody else, they do so only when something is under way. Beside rules without a model the graver of the two counts. Without either the phrases stand alone.
 */
export function heardTogether(model: Heard | undefined, plain: Heard, isWhole = true): Heard {
  if (!model) return plain
  if (plain.signal === 'none') return model
  if (!isAbove(plain.level, model.level)) return notOnesOwn.has(plain.signal) && !isWhole && model.level !== 'imminent' ? plain : model
  if (notOnesOwn.has(model.signal)) return plain.level === 'imminent' ? plain : model
  if (model.signal !== 'none' && model.signal !== 'distress') return { ...model, level: plain.level }
  return !isWhole || rankOf(plain.level) >= rankOf('high') || model.signal === 'distress' ? plain : model
}
