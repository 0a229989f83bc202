import type { CheckIn } from '../check-in.ts'
import { happenedIn, happeningsAsked, ticks, type FactorSettings, type Happening } from '../factors.ts'
import { happeningName } from './FactorQuestions.tsx'
import { isolated, namesOf } from './FeelingsPicker.tsx'
import type { SayIn } from './words.ts'

/** What was said beside the state, in one line; empty where nothing was. A no is told only where nothing else is. */
export function besideInWords({ feelings, intensity, factors }: Pick<CheckIn, 'feelings' | 'intensity' | 'factors'>, settings: FactorSettings, say: SayIn): string {
  // What was once asked is told also when it is asked no more.
  const all: Happening[] = [...new Set([...happeningsAsked(settings), ...ticks, ...settings.own.map(({ id }) => `own:${id}` as const)])]
  const happened = happenedIn(factors, all)
  const things = [
    ...(feelings.length > 0 ? [namesOf(feelings, say)] : []),
    ...(intensity ? [say('intensity.said', { how: say(`intensity.${intensity}`) })] : []),
    ...(factors.sleep === undefined ? [] : [say('said.sleep', { hours: factors.sleep })]),
    ...(factors.movement === undefined ? [] : [say('said.movement', { minutes: factors.movement })]),
    ...(happened ?? []).map((one) => happeningName(one, settings, say)).filter(Boolean).map(isolated),
    ...(factors.place ? [say(`place.${factors.place}`)] : []),
    ...(factors.cycle ? [say(`cycle.${factors.cycle}`)] : []),
  ]
  if (things.length === 0 && happened !== null) return say('said.none')
  return things.join(' · ')
}
