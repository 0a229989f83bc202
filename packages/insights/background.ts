import type { Day } from './days.ts'
import { weekdayOf } from './clock.ts'

/** A stretch of days whose background is drawn on its own: their numbers, and the columns that draw it. */
export type Stretch = { from: number; to: number; days: Float64Array; columns: Float64Array[] }

/** The most check-in days drawn as one stretch, so that a week that changes over the years is followed; in a long series, shorter ones do. */
const MOST_IN_STRETCH = 200
const MANY_DAYS = 400
const STRETCH_OF_MANY = 130
/** The drift is drawn by curves with a knot this many days apart: what moves more slowly than about a month cannot make a claim. */
const KNOT = 10
/** With few check-ins, knots lie further apart: so many days with a check-in to each. */
const DAYS_TO_A_KNOT = 6

/** The background of days, oldest first, in stretches: slow drift, the day of the week, and the hours at which the person checked in. */
export function backgroundOf(days: readonly Day[]): Stretch[] {
  const count = Math.max(1, Math.ceil(days.length / (days.length > MANY_DAYS ? STRETCH_OF_MANY : MOST_IN_STRETCH)))
  return Array.from({ length: count }, (_, place) => {
    const [from, to] = [Math.round((place * days.length) / count), Math.round(((place + 1) * days.length) / count)]
    const part = days.slice(from, to)
    const numbers = Float64Array.from(part, ({ day }) => day)
    return { from, to, days: numbers, columns: [...drift(numbers), ...week(numbers), ...hours(part)].filter((column) => column.some((value) => value !== 0)) }
  })
}

/** Cubic B-splines at even distances, a knot about every `knot` days; together they also draw the mean. */
export function drift(days: Float64Array, knot = KNOT): Float64Array[] {
  const [first, last] = [days[0]!, days.at(-1)!]
  const span = Math.max(1, last - first)
  const pieces = Math.max(1, Math.floor(span / Math.max(knot, (DAYS_TO_A_KNOT * span) / days.length)))
  const columns = Array.from({ length: pieces + 3 }, () => new Float64Array(days.length))
  for (let row = 0; row < days.length; row++) {
    const place = ((days[row]! - first) / span) * pieces
    const piece = Math.min(pieces - 1, Math.floor(place))
    const u = place - piece
    const v = 1 - u
    columns[piece]![row] = (v * v * v) / 6
    columns[piece + 1]![row] = (3 * u * u * u - 6 * u * u + 4) / 6
    columns[piece + 2]![row] = (3 * v * v * v - 6 * v * v + 4) / 6
    columns[piece + 3]![row] = (u * u * u) / 6
  }
  return columns
}

/** One column for each day of the week but the first, whose mean the drift draws. */
export const week = (days: Float64Array): Float64Array[] => [1, 2, 3, 4, 5, 6].map((weekday) => days.map((day) => Number(weekdayOf(day) === weekday)))

/** Which share of a day's check-ins fell into the morning, afternoon and evening: a day looked at only at night must not count as a low day for that. */
const hours = (days: readonly Day[]): Float64Array[] => [0, 1, 2].map((part) => Float64Array.from(days, (day) => day.hours[part]!))
