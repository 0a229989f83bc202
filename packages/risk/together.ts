import { type Heard, higher, isAbove, rankOf, type Signal } from './signal.ts'

const notOnesOwn: ReadonlySet<Signal> = new Set(['intrusive-fear', 'past', 'other-person'])

/** Phrases of these are seldom meant otherwise; goodbyes and worry about others are left to the model. */
const plainlyOwn: ReadonlySet<Signal> = new Set(['active', 'passive', 'self-harm', 'abuse', 'harm-to-others'])

/**
 * What a model and the plain phrases heard, as one. Beside a whole model, phrases of preparation alone raise nothing unless they are grave; where it heard a fear, the past or
 * somebody else, they do so only when something is under way, or when the person says what they will do. What the model alone heard is unsure. Beside rules without a model the graver of the two counts. Without either
 * the phrases stand alone.
 */
export function heardTogether(model: Heard | undefined, { intends, ...plain }: Heard & { intends?: true }, isWhole = true): Heard {
  if (!model) return plain
  const heard: Heard = { signal: model.signal, level: model.level, why: model.why }
  if (heard.signal === 'none' && plain.signal === 'distress') return plain
  if (plain.signal === 'none') return model.signal === 'none' ? heard : { ...heard, unsure: true }
  if (plain.signal === heard.signal) return { ...heard, level: higher(heard.level, plain.level), why: heard.why.length > 0 ? heard.why : plain.why }
  // "Ten years ago" in plain words is heard as that.
  if (plain.signal === 'past' && heard.level !== 'imminent' && heard.signal !== 'none') return plain
  // What somebody else does, or would suffer, is not read as a wish of one's own, nor as worry about them.
  if ((plain.signal === 'abuse' || plain.signal === 'harm-to-others') && heard.signal !== 'active' && heard.signal !== 'passive' && !isAbove(heard.level, plain.level)) return plain
  if (!isAbove(plain.level, heard.level)) {
    if (notOnesOwn.has(plain.signal) && !isWhole && heard.level !== 'imminent') return plain
    return rankOf(plain.level) >= rankOf('moderate') ? heard : heard.signal === 'none' ? heard : { ...heard, unsure: true }
  }
  if (notOnesOwn.has(heard.signal)) return plain.level === 'imminent' || intends || (!isWhole && plain.signal === 'active') ? plain : heard
  if (heard.signal !== 'none' && heard.signal !== 'distress') return { ...heard, level: plain.level }
  return !isWhole || rankOf(plain.level) >= rankOf('high') || heard.signal === 'distress' || plainlyOwn.has(plain.signal) ? plain : heard
}
