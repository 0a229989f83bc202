import { dayIn, now, zoneHere } from '#prelude/time.ts'
import type { Language } from '#prelude/languages.ts'
import { isCheckInDue } from '#self-care/web/index.ts'
import type { Facts } from '#talk/state.ts'
import type { Safe } from '#vault/web/index.ts'
import { dueStep, factsIn, mannerIn, minutesToday, seenIn } from './talks.ts'

const MOST_SEEN = 40

/** What the talk may know from outside itself, all of it from the vault of this device. */
export function outside(safe: Safe, language: Language, more: Pick<Facts, 'voices' | 'humans' | 'scales'>): Facts {
  const day = (date: Temporal.PlainDate) => date.toLocaleString(language, { day: 'numeric', month: 'long' })
  const step = dueStep(safe)
  return {
    ...more,
    today: Math.floor(now().epochMilliseconds / 86_400_000), hour: now().toZonedDateTimeISO(zoneHere()).hour, seed: dayIn(zoneHere(), now()).dayOfYear,
    tone: mannerIn(safe)?.value.tone ?? 'plain', minutesToday: minutesToday(safe),
    remembered: factsIn(safe).map(({ id, value }) => ({ id, fact: value.fact, toldOn: day(value.toldOn) })),
    seen: seenIn(safe).slice(0, MOST_SEEN).map(({ value }) => ({ thought: value.thought, view: value.view, trap: value.trap ?? undefined, on: day(value.on) })),
    ...(step ? { agreed: { id: step.id, what: step.value.what, on: day(step.value.on) } } : {}),
    ...(isCheckInDue(safe) ? { isDue: true as const } : {}),
  }
}
