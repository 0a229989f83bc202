/** How somebody reads on this device. It is kept here only, and holds before anyone signs in. */
export type Reading = {
  size: 'normal' | 'large' | 'larger'
  theme: 'device' | 'light' | 'dark' | 'night' | 'contrast'
  motion: 'device' | 'still'
  letters: 'service' | 'plain'
  lite: 'no' | 'yes'
}

/** What may be chosen; the first of each is what holds while nobody chose. */
export const readingChoices = {
  size: ['normal', 'large', 'larger'],
  theme: ['device', 'light', 'dark', 'night', 'contrast'],
  motion: ['device', 'still'],
  letters: ['service', 'plain'],
  lite: ['no', 'yes'],
} as const satisfies { [Key in keyof Reading]: readonly Reading[Key][] }

const PLACE = 'ek-reading'

/** Reads the settings of this device; whatever is missing or strange there holds as never chosen. */
export function readingHere(): Reading {
  const kept = keptHere()
  const choice = <Key extends keyof Reading>(key: Key) => {
    const known: readonly string[] = readingChoices[key]
    return (known.includes(kept[key] as string) ? kept[key] : known[0]) as Reading[Key]
  }
  return { size: choice('size'), theme: choice('theme'), motion: choice('motion'), letters: choice('letters'), lite: choice('lite') }
}

/** Keeps the settings on this device; says false where the browser keeps nothing (private window, storage full). */
export function keepReading(reading: Reading): boolean {
  try {
    localStorage.setItem(PLACE, JSON.stringify(reading))
    return true
  } catch {
    return false
  }
}

/** Puts the settings (those of this device, unless given) on the root element, where the stylesheet looks. Call it before the first paint. */
export function applyReading(reading: Reading = readingHere()): Reading {
  for (const key of Object.keys(readingChoices) as (keyof Reading)[]) {
    if (reading[key] === readingChoices[key][0]) delete document.documentElement.dataset[key]
    else document.documentElement.dataset[key] = reading[key]
  }
  return reading
}

function keptHere(): Partial<Record<keyof Reading, unknown>> {
  try {
    return Object(JSON.parse(localStorage.getItem(PLACE) ?? '{}'))
  } catch {
    return {}
  }
}
