import { describe, expect, test } from 'vitest'
import { instantOf, type Instant } from '#prelude/time.ts'
import { beginRun, doneIn, finish, goOn, jumpTo, leave, openStep, pathOf, pause, putAside, retestOf, sayDone, type Practised, type Run } from './path.ts'

const zone = 'Europe/Madrid'
const day = (text: string) => Temporal.PlainDate.from(text)
const at = (date: string, hour = '10:00'): Instant => instantOf(`2026-${date}T${hour}:00+01:00`)
const today = day('2026-11-02')
const course = { days: [{ practice: 'breath', minutes: 3 }, { card: 'why', minutes: 2 }, { practice: 'feet', minutes: 2 }, { practice: 'breath', minutes: 5 }, { practice: 'walk', minutes: 5 }] }
const begun = beginRun(at('11-02'))
const path = (run: Run, practised: Practised[] = [], on = today) => pathOf(course, run, practised, on, zone)
const days = (run: Run, on = today, practised: Practised[] = []) => path(run, practised, on).steps.map((step) => step.day?.toString() ?? null)

describe('a course that was begun', () => {
  test('has its first step today and one on each day from then on', () => {
    expect(path(begun)).toMatchObject({ state: 'under-way', next: 0, done: 0, open: [0, 1, 2, 3, 4] })
    expect(days(begun)).toEqual(['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06'])
  })

  test('has its next step tomorrow once one was done today, and nobody is kept from doing it today', () => {
    const run = sayDone(begun, 0, at('11-02', '11:00'))
    expect(path(run).next).toBe(1)
    expect(days(run)).toEqual([null, '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06'])
  })

  test('gives no date before today, however long nothing was done', () => {
    const run = sayDone(begun, 0, at('11-02'))
    for (const on of ['2026-11-03', '2026-12-24', '2031-02-01'].map(day)) {
      for (const step of path(run, [], on).steps) expect(step.day === null || Temporal.PlainDate.compare(step.day, on) >= 0).toBe(true)
      expect(path(run, [], on).next).toBe(1)
    }
  })

  test('counts the day in the zone of the person, not in that of the machine', () => {
    const lateEvening = sayDone(begun, 0, instantOf('2026-11-02T22:30:00Z'))
    expect(days(lateEvening)[1]).toBe('2026-11-03')
    expect(pathOf(course, lateEvening, [], day('2026-11-03'), 'Asia/Tokyo').steps[1]!.day?.toString()).toBe('2026-11-04')
  })
})

describe('a step counts as done', () => {
  test('when the person says so', () => {
    expect(path(sayDone(begun, 1, at('11-02'))).steps.map(({ done }) => done !== null)).toEqual([false, true, false, false, false])
  })

  test('when its practice was finished after the step was opened', () => {
    const run = openStep(begun, 0, at('11-02', '10:05'))
    expect(path(run, [{ practice: 'breath', at: at('11-02', '10:09') }]).done).toBe(1)
  })

  test('not for a practice that was done before, or that was opened elsewhere', () => {
    const run = openStep(begun, 0, at('11-02', '10:05'))
    expect(path(run, [{ practice: 'breath', at: at('11-02', '09:00') }, { practice: 'feet', at: at('11-02', '11:00') }]).done).toBe(0)
  })

  test('once for each time it was opened, where the same practice comes twice', () => {
    const run = openStep(openStep(begun, 0, at('11-02', '10:05')), 3, at('11-02', '12:00'))
    const both = [{ practice: 'breath', at: at('11-02', '10:09') }, { practice: 'breath', at: at('11-02', '12:06') }]
    expect(doneIn(course, run, both).map(({ place }) => place)).toEqual([0, 3])
    expect(doneIn(course, run, both.slice(1)).map(({ place }) => place)).toEqual([3])
  })

  test('not where the course has become shorter since', () => {
    expect(path(sayDone(begun, 27, at('11-02'))).done).toBe(0)
  })
})

describe('in any order', () => {
  test('the next step is the first not done after the one done last', () => {
    const run = sayDone(sayDone(sayDone(begun, 0, at('11-02')), 3, at('11-03')), 1, at('11-04'))
    expect(path(run).next).toBe(2)
  })

  test('a jump ahead passes over nothing for good: what was passed over is still open, and has no date', () => {
    const run = jumpTo(begun, 3, at('11-02'))
    expect(path(run)).toMatchObject({ next: 3, open: [0, 1, 2, 3, 4] })
    expect(days(run)).toEqual([null, null, null, '2026-11-02', '2026-11-03'])
    expect(path(sayDone(run, 3, at('11-02', '10:30'))).next).toBe(4)
  })

  test('a step that is done can be repeated, and then the course goes on after it', () => {
    const run = jumpTo(sayDone(sayDone(begun, 0, at('11-01')), 1, at('11-01', '12:00')), 0, at('11-02'))
    expect(path(run).next).toBe(0)
    expect(path(sayDone(run, 0, at('11-02', '11:00')))).toMatchObject({ next: 2, done: 2 })
  })

  test('another step done first does not undo a jump', () => {
    expect(path(sayDone(jumpTo(begun, 3, at('11-02')), 1, at('11-02', '11:00'))).next).toBe(3)
  })

  test('at the last step with others open, the course is at its end and not finished; the person may finish or go back', () => {
    const run = sayDone(jumpTo(begun, 4, at('11-02')), 4, at('11-02', '11:00'))
    expect(path(run)).toMatchObject({ state: 'at-the-end', next: null, open: [0, 1, 2, 3] })
    expect(path(finish(run)).state).toBe('finished')
    expect(path(sayDone(run, 1, at('11-02', '12:00')))).toMatchObject({ state: 'under-way', next: 2 })
  })

  test('all steps done is finished, without anybody saying so', () => {
    const run = course.days.reduce((one, _, place) => sayDone(one, place, at('11-02', `1${place}:00`)), begun)
    expect(path(run)).toMatchObject({ state: 'finished', next: null, open: [], done: 5 })
  })
})

describe('a pause', () => {
  const rested = pause(sayDone(begun, 0, at('11-02')))

  test('takes nothing away and gives no dates', () => {
    expect(path(rested)).toMatchObject({ state: 'paused', next: 1, done: 1 })
    expect(days(rested).every((one) => one === null)).toBe(true)
  })

  test('ends where it began, and the same is true of leaving', () => {
    const later = day('2027-05-01')
    for (const run of [rested, leave(sayDone(begun, 0, at('11-02')))]) {
      expect(path(goOn(run), [], later)).toMatchObject({ state: 'under-way', next: 1, done: 1 })
      expect(days(goOn(run), later)[1]).toBe('2027-05-01')
    }
  })

  test('ends by itself when a step is opened', () => {
    expect(openStep(rested, 1, at('12-01')).state).toBe('under-way')
  })
})

describe('the questions of a course', () => {
  const due = (answered: Instant | null, on: string, run: Run = begun) => retestOf(run, answered, day(on), zone).due

  test('are offered at the start, unless they were answered in the two weeks before', () => {
    expect(due(null, '2026-11-02')).toBe('start')
    expect(due(at('10-25'), '2026-11-02')).toBeNull()
    expect(due(at('10-10'), '2026-11-02')).toBe('start')
  })

  test('are offered again 14 and 28 days of the calendar after the last answer, and not a day sooner', () => {
    expect(['2026-11-02', '2026-11-15', '2026-11-16'].map((on) => due(at('11-02', '23:00'), on))).toEqual([null, null, 'again'])
    expect(due(at('11-16'), '2026-11-29')).toBeNull()
    expect(due(at('11-16'), '2026-11-30')).toBe('again')
  })

  test('put aside, are not asked again before the next of these days, and after the last one not at all', () => {
    const answered = at('11-02')
    const once = putAside(begun, at('11-17'))
    expect(['2026-11-17', '2026-11-29', '2026-11-30'].map((on) => due(answered, on, once))).toEqual([null, null, 'again'])
    expect(['2026-12-01', '2027-06-01'].map((on) => due(answered, on, putAside(begun, at('12-01'))))).toEqual([null, null])
  })

  test('put aside at the start, come two weeks later', () => {
    const run = putAside(begun, at('11-02', '12:00'))
    expect(['2026-11-02', '2026-11-15', '2026-11-16'].map((on) => due(null, on, run))).toEqual([null, null, 'start'])
  })

  test('rest while the course rests', () => {
    expect([pause(begun), leave(begun)].map((run) => due(null, '2026-11-20', run))).toEqual([null, null])
  })

  test('name a day that lies ahead, or none', () => {
    expect(retestOf(begun, at('11-02'), day('2026-11-20'), zone).next?.toString()).toBe('2026-11-30')
    expect(retestOf(begun, at('11-02'), day('2027-01-20'), zone).next).toBeNull()
  })
})
