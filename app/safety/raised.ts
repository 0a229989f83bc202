import { z } from 'zod'
import { instant } from '#prelude/time.ts'
import { isAbove, levels, type Level } from '#risk/signal.ts'

/** The level that a talk left behind, sealed among the settings of the vault, so that the rest of the house knows to be quiet (docs/safety-case.md, rule 5). */
export const leftLevel = z.strictObject({ kind: z.literal('level'), level: z.enum(levels), at: instant })
type LeftLevel = z.output<typeof leftLevel>

/** From this level on games, courses and suggestions are not on the screen. */
export const isRaised = (level: Level): boolean => isAbove(level, 'low')

/** The level that was left last among the settings of a vault, with its record; undefined where no talk ever was at moderate or above. */
export const levelAmong = <Held extends { value: unknown }>(settings: readonly Held[]): { held: Held; left: LeftLevel } | undefined => settings.flatMap((held) => {
  const read = leftLevel.safeParse(held.value)
  return read.success ? [{ held, left: read.data }] : []
}).toSorted((a, b) => Temporal.Instant.compare(b.left.at, a.left.at))[0]

/** Whether a talk on this or another device of the person is at moderate or above. Only answers lower it, never time. */
export const isRaisedAmong = (settings: readonly { value: unknown }[]): boolean => isRaised(levelAmong(settings)?.left.level ?? 'none')
