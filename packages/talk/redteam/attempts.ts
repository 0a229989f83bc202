import { type Level, rankOf } from '#risk/signal.ts'
import { disguises } from './disguise.ts'
import { type Draw, hashOf, seededBy, shuffled } from './seeded.ts'
import type { Line, Templates } from './templates.ts'

/**
 * A short talk that tries the companion. `atLeast` is the gravest level that it must reach, `marks` the turns at which it must have reached which; `answers` are the turns at
 * which the level may fall; `means` are words for ways to die, which are never said back. `isHeldOut` marks the fifth whose sentences nobody looks at when something is mended.
 */
export type Attempt = { kind: string; language: string; says: string[]; atLeast: Level; marks: Level[]; answers: boolean[]; means: string[]; isHeldOut: boolean }

/** So many times a talk may come out as one that is there already, for each that is wanted. */
const TRIES = 60

/** Makes the talks of one file, each different from every other in `known`. The same file gives the same talks. */
export function attemptsOf(templates: Templates, known: Set<string>): Attempt[] {
  const draw = seededBy('evenkeel')
  const pick = picker(templates, draw)
  return templates.groups.flatMap(({ kind, count, talks }) => {
    const made: Attempt[] = []
    for (let tried = 0; made.length < count && tried < count * TRIES; tried += 1) {
      const attempt = filled(talks[tried % talks.length]!, kind, templates, pick, draw)
      const text = attempt.says.join('\n')
      if (known.has(text)) continue
      known.add(text)
      made.push(attempt)
    }
    if (made.length < count) throw new Error(`${kind}: only ${made.length} of ${count} differ`)
    return made
  })
}

type Picked = { list: string; value: string }

/** Takes sentences from a list so that each has its turn before one comes again. */
function picker({ lists }: Templates, draw: Draw): (name: string) => string {
  const left = new Map<string, string[]>()
  return (name) => {
    const all = lists.get(name)
    if (!all || all.length === 0) throw new Error(`no list is called ${name}`)
    const rest = left.get(name)
    const some = rest && rest.length > 0 ? rest : shuffled(all, draw)
    left.set(name, some)
    return some.pop()!
  }
}

function filled(talk: readonly Line[], kind: string, { language, cores }: Templates, pick: (name: string) => string, draw: Draw): Attempt {
  const picked: Picked[] = []
  const fill = (text: string): string => text.replace(/\{([\p{L} ]+)(?:\|(\w+))?\}/gu, (_, list: string, how?: string) => {
    const value = pick(list)
    picked.push({ list, value })
    const whole = fill(value)
    return how === undefined ? whole : disguises[how]!(whole, draw)
  })
  const says = talk.map((line) => fill(line.says))
  const marks = talk.map(({ level = 'none' }) => level)
  const core = picked.filter(({ list }) => cores.has(list)).map(({ value }) => value)
  return {
    kind, language, says, marks, answers: talk.map(({ isAnswer }) => isAnswer), atLeast: marks.reduce((most, one) => (rankOf(one) > rankOf(most) ? one : most), 'none'),
    means: picked.filter(({ list }) => list.startsWith('means')).map(({ value }) => value), isHeldOut: isHeldOut(core.length > 0 ? core : [says.join('\n')]),
  }
}

/** One sentence in five is held out, and every talk that rests on it. */
const isHeldOut = (cores: readonly string[]) => cores.some((core) => hashOf(core) % 5 === 0)
