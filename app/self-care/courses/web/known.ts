import { dayIn, now, zoneHere } from '#prelude/time.ts'
import type { Known } from '#practice/proposal.ts'
import type { Safe } from '#vault/web/index.ts'
import { asksForSafety, mayShowTotal, type Finished } from '../../assessments/assessment.ts'
import { resultOf } from '../../assessments/result.ts'
import { checkInsIn } from '../../web/checkIns.ts'
import type { Feeling } from '../../check-in.ts'
import type { CourseHere } from '../content.ts'
import { pathIn, runsIn } from './runs.ts'

const worried: readonly Feeling[] = ['worried', 'on-edge', 'afraid']
const ashamed: readonly Feeling[] = ['ashamed', 'guilty']

/** What the vault holds that may help to choose: the last result of each form in four weeks, the check-ins of two weeks, finished courses. It stays on this device. */
export function knownIn(safe: Safe, finished: readonly Finished[], courses: readonly CourseHere[]): Known {
  const today = dayIn(zoneHere(), now())
  const recent = finished.filter(({ at, zone }) => dayIn(zone, at).until(today, { largestUnit: 'days' }).days <= 28)
    .toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))
  const last = [...Map.groupBy(recent, ({ of }) => of).values()].map(([newest]) => newest!)
  const said = checkInsIn(safe).filter(({ day }) => day.until(today, { largestUnit: 'days' }).days < 14)
  const naming = (group: readonly Feeling[]) => said.filter(({ feelings }) => feelings.some((one) => group.includes(one))).length
  return {
    results: last.filter(mayShowTotal).flatMap((one) => { const result = resultOf(one); return result.state === 'scored' ? [{ of: one.of, next: result.next }] : [] }),
    asksForSafety: last.some(asksForSafety),
    checkIns: { all: said.length, low: said.filter(({ mood }) => mood === 'very-low' || mood === 'low').length, worried: naming(worried), ashamed: naming(ashamed) },
    finished: runsIn(safe).flatMap(({ value }) => { const course = courses.find(({ id }) => id === value.course); return course && pathIn(safe, course, value).state === 'finished' ? [course.id] : [] }),
  }
}
