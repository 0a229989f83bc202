import { type Heard, isAbove, rankOf } from './signal.ts'

/**
 * What a model and the plain phrases heard, as one. Where a model speaks, phrases alone raise a signal only when they are grave; where it heard a fear, the past or
 * somebody else, they do so only when something is under way. Without a model the phrases stand alone.
 */
export function heardTogether(model: Heard | undefined, plain: Heard): Heard {
  if (!model) return plain
  if (plain.signal === 'none' || !isAbove(plain.level, model.level)) return model
  if (model.signal === 'intrusive-fear' || model.signal === 'past' || model.signal === 'other-person') return plain.level === 'imminent' ? plain : model
  if (model.signal !== 'none' && model.signal !== 'distress') return { ...model, level: plain.level }
  return rankOf(plain.level) >= rankOf('high') || model.signal === 'distress' ? plain : model
}
