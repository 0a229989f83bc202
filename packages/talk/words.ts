import type { Facts, State, Tone } from './state.ts'

/** One line in a voice: the ways it can be said, for each tone. A tone that has none of its own is said plainly. */
export type Line = string | readonly string[] | Partial<Record<Tone, readonly string[]>>
export type Voice = Readonly<Record<string, Line>>

/** So many lines are remembered as said. */
const MOST_USED = 28

/** The ways a line can be said in a tone; empty where a voice lacks it. */
export function waysOf(voice: Voice, key: string, tone: Tone): readonly string[] {
  const line = Object.hasOwn(voice, key) ? voice[key] : undefined
  if (line === undefined) return []
  if (typeof line === 'string') return [line]
  return Array.isArray(line) ? line : ((line as Partial<Record<Tone, readonly string[]>>)[tone] ?? (line as Partial<Record<Tone, readonly string[]>>).plain ?? [])
}

/** Says a line: of its ways one that was not said for longest, chosen by the turn; holes are filled with the person's own words. A line that no voice has is an error. */
export function say(voice: Voice, state: State, facts: Facts, key: string, holes: Readonly<Record<string, string>> = {}): { text: string; used: State['used'] } {
  const ways = waysOf(voice, key, facts.tone ?? 'plain')
  if (ways.length === 0) throw new Error(`no words for ${key}`)
  let used = state.used
  let way = 0
  if (ways.length > 1) {
    const line = hashOf(key)
    way = freshest(ways.length, line, used, state.turn + (facts.seed ?? 0) + line)
    const id = line * 16 + way
    used = [...used.filter(([one]) => one !== id), [id, facts.today] as [number, number]].slice(-MOST_USED)
  }
  return { text: filled(ways[way]!, holes), used }
}

/** The way that was said longest ago, never within this week where another is left; where several were not said at all, the turn chooses. */
function freshest(count: number, line: number, used: State['used'], turn: number): number {
  let best = 0
  let oldest = Number.POSITIVE_INFINITY
  for (let tried = 0; tried < count; tried += 1) {
    const way = (turn + tried) % count
    const place = used.findIndex(([one]) => one === line * 16 + way)
    if (place < 0) return way
    if (place < oldest) {
      oldest = place
      best = way
    }
  }
  return best
}

const hashes = new Map<string, number>()
function hashOf(key: string): number {
  const known = hashes.get(key)
  if (known !== undefined) return known
  let hash = 7
  for (let place = 0; place < key.length; place += 1) hash = (Math.imul(hash, 31) + key.charCodeAt(place)) & 0xffff
  hashes.set(key, hash)
  return hash
}

function filled(text: string, holes: Readonly<Record<string, string>>): string {
  return text.includes('{') ? text.replace(/\{(\w+)\}/g, (_, name: string) => (Object.hasOwn(holes, name) && holes[name] ? holes[name] : '…')) : text
}
