import { z } from 'zod'
import { instant } from '#prelude/time.ts'
import { isAbove, levels, type Level } from '#risk/signal.ts'

/** The level that a talk left behind, sealed in the vault, so that the rest of the house knows to be quiet (docs/safety-case.md, rule 5). */
export const leftLevel = z.strictObject({ kind: z.literal('level'), level: z.enum(levels), at: instant })
export type LeftLevel = z.output<typeof leftLevel>

/** From this level on games, courses and suggestions are not on the screen. */
export const isRaised = (level: Level): boolean => isAbove(level, 'low')
