import { isAbove } from '#risk/signal.ts'
import { flows } from '#talk/flows/index.ts'
import { isExercise } from '#talk/flow.ts'
import type { Quick, Reply, State } from '#talk/state.ts'

/** Answers that need a screen, or that words do as well: they get no key, and are heard when they are written. */
const keyless = new Set(['plan', 'memory', 'forget', 'keep', 'not-keep', 'write-note', 'leave-quickly', 'pacer', 'still-so', 'changed', 'not-meant', 'pause', 'menu', 'scale', 'see-result', 'look-far', 'do-not-ask', 'wrong', 'lines'])
const MOST = 6
/** In the menu and after a question about danger every answer has its key; one digit names nine. */
const MOST_OF_ALL = 9

/** The quick answers under a reply that get a number. */
export function keysOf(reply: Reply, state: State): Quick[] {
  // A number answers the scale itself ("how strong, from 0 to 10?").
  if (isScale(state)) return []
  const isGrave = isAbove(reply.level, 'low')
  const fit = reply.quick.filter(({ id }) => !keyless.has(id) || (id === 'wrong' && isGrave))
  return fit.slice(0, isGrave || reply.flow === 'menu' ? MOST_OF_ALL : MOST)
}

function isScale({ at }: State): boolean {
  if (!at || !isExercise(at.flow)) return false
  const steps = flows[at.flow]
  return Object.hasOwn(steps, at.step) && steps[at.step]!.scale !== undefined
}
