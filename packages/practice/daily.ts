import { z } from 'zod'
import type { PlainDate } from '#prelude/time.ts'
import { languages, type Practice } from './practice.ts'

// A fresh session of about ten minutes every day, put together by rule from authored parts: the same for everybody on the same day, another one tomorrow.

const words = z.string().trim().min(1)
const part = z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), text: z.strictObject({ en: z.array(words).min(1).max(6), es: z.array(words).min(1).max(6), fr: z.array(words).min(1).max(6), ar: z.array(words).min(1).max(6) }) })
const idea = z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), text: z.record(z.enum(languages), z.strictObject({ title: words.max(60), says: z.array(words).min(2).max(7) })) })

/** The authored parts: ways to arrive, thoughts for the way, ways to end. Each in every language, since the session is the same for all. */
export const parts = z.strictObject({ arrivals: z.array(part).min(5), ideas: z.array(idea).min(5), endings: z.array(part).min(5) })
export type Parts = z.infer<typeof parts>

/** What a day's session is made of. */
export type Session = { arrival: string; idea: string; practice: string; ending: string }

/** The practices that fit into a daily session: led, not asked; fit for anybody at any hour; short enough; written in every language. */
export const fitsIntoSession = (one: Practice): boolean =>
  one.steps.every((step) => !('ask' in step)) && ['breathing', 'body', 'mindfulness', 'kindness', 'savouring', 'grounding', 'acceptance'].includes(one.kind)
  && one.pace?.hold === undefined && one.minutes.some((minutes) => minutes >= 3 && minutes <= 6) && languages.every((language) => one.text[language] !== undefined)

const dayNumber = (day: PlainDate) => Temporal.PlainDate.from('2026-01-01').until(day, { largestUnit: 'days' }).days
const at = <One>(all: readonly One[], turn: number): One => all[((turn % all.length) + all.length) % all.length]!

/**
 * The session of a day. The practice is another one each day; each list turns at a pace of its own, so that no two days within ninety are alike where
 * the lists' lengths share no divisor (the tests hold them to that).
 */
export function sessionOf(day: PlainDate, ids: { arrivals: readonly string[]; ideas: readonly string[]; practices: readonly string[]; endings: readonly string[] }): Session {
  const turn = dayNumber(day)
  return { arrival: at(ids.arrivals, turn), idea: at(ids.ideas, turn * 3), practice: at(ids.practices, turn * 5 + Math.floor(turn / ids.practices.length)), ending: at(ids.endings, turn * 2) }
}
