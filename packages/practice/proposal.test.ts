import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cares, choosing, events, lengths, looks, nights, proposable, proposalFrom, ways, weights, wishes, type Answers, type Known } from './proposal.ts'
import { allCourses } from './tools/files.ts'

const known = (more: Partial<Known> = {}): Known => ({ results: [], checkIns: { all: 0, low: 0, worried: 0, ashamed: 0 }, asksForSafety: false, finished: [], ...more })
const ids = (answers: Answers, seen: Known | null = null) => proposalFrom(answers, seen).courses.map(({ course }) => course)
const some = <Value extends string>(values: readonly Value[]) => fc.subarray([...values])
const anyAnswers = fc.record({ wish: some(wishes), way: some(ways), length: some(lengths), nights: some(nights), weight: some(weights), event: some(events), look: some(looks), care: some(cares) }, { requiredKeys: [] })
const anyKnown = fc.record({
  results: fc.array(fc.record({ of: fc.constantFrom('phq-8', 'gad-7', 'sci', 'audit-c', 'k10'), next: fc.constantFrom('nothing' as const, 'watch' as const, 'talk' as const) }), { maxLength: 4 }),
  checkIns: fc.record({ all: fc.nat(20), low: fc.nat(20), worried: fc.nat(20), ashamed: fc.nat(20) }), asksForSafety: fc.boolean(), finished: some(proposable),
})

test('"none of these" stands alone, whichever was pressed first', () => {
  expect(choosing(['none', 'trauma'], ['trauma'])).toEqual(['none'])
  expect(choosing(['none', 'trauma'], ['none'])).toEqual(['trauma'])
  expect(choosing(['treated', 'trauma'], ['trauma'])).toEqual(['treated', 'trauma'])
  expect(choosing(['none'], [])).toEqual(['none'])
})

test('every course that is written can be proposed, and no other', () => {
  expect([...proposable].toSorted()).toEqual(allCourses().map(({ id }) => id).toSorted())
})

describe('a proposal', () => {
  test('is two or three courses, each once and each with a reason, whatever was answered', () => {
    fc.assert(fc.property(anyAnswers, fc.option(anyKnown), (answers, seen) => {
      const { courses } = proposalFrom(answers, seen)
      expect(courses.length).toBeGreaterThanOrEqual(2)
      expect(courses.length).toBeLessThanOrEqual(3)
      expect(new Set(courses.map(({ course }) => course)).size).toBe(courses.length)
      for (const { reasons } of courses) expect(reasons.length).toBeGreaterThan(0)
    }))
  })

  test('without a single answer is the course that is made for anybody, and one that nothing speaks against', () => {
    expect(proposalFrom({})).toEqual({
      first: [], person: [],
      courses: [{ course: 'how-minds-wander', reasons: [{ says: 'anybody' }], beside: false }, { course: 'stress-at-work', reasons: [{ says: 'open' }], beside: false }],
    })
  })

  test('begins with what was wished for, and says so', () => {
    const { courses } = proposalFrom({ wish: ['sleep'], nights: ['weeks'], way: ['steady'] })
    expect(courses[0]).toEqual({ course: 'sleep', beside: false, reasons: [{ says: 'wish', of: 'sleep' }, { says: 'nights', of: 'weeks' }, { says: 'way', of: 'steady' }] })
  })

  test('holds the ten short days for whoever wants it short', () => {
    expect(ids({ wish: ['worry'], length: ['ten-days'] })).toEqual(['worry', 'how-minds-wander'])
  })

  test('never brings grief, a baby or drinking to whoever did not name it', () => {
    expect(ids({ way: ['connect', 'act'] })).not.toEqual(expect.arrayContaining(['grief']))
    fc.assert(fc.property(anyAnswers, (answers) => {
      const got = ids(answers)
      if (got.includes('grief')) expect(answers.wish?.includes('loss') || answers.event?.includes('bereaved')).toBe(true)
      if (got.includes('after-a-baby')) expect(answers.wish?.includes('baby') || answers.event?.includes('new-baby')).toBe(true)
      if (got.includes('drinking-less')) expect(answers.wish?.includes('drink')).toBe(true)
    }))
  })

  test('does not repeat a course that was finished while others are left, and says that a person may help more', () => {
    const seen = known({ finished: ['sleep'] })
    expect(ids({ look: ['yes'], wish: ['sleep', 'worry'] }, seen)).not.toContain('sleep')
    expect(proposalFrom({ look: ['yes'] }, seen).person).toEqual(['second'])
  })
})

describe('what lies on the device', () => {
  const seen = known({ results: [{ of: 'gad-7', next: 'talk' }], checkIns: { all: 9, low: 5, worried: 0, ashamed: 0 } })

  test('is used with a yes, and named as the reason', () => {
    expect(proposalFrom({ look: ['yes'] }, seen)).toMatchObject({
      person: ['result'],
      courses: [{ course: 'worry', reasons: [{ says: 'result', of: 'gad-7' }] }, { course: 'low-mood', reasons: [{ says: 'check-ins', of: 'low', times: 5, all: 9 }] }],
    })
  })

  test('changes nothing with a no, and nothing where the question was skipped', () => {
    for (const look of [['no'], []] as const) expect(proposalFrom({ look }, seen)).toEqual(proposalFrom({ look }))
  })

  test('is no reason where it was said in fewer than half of the check-ins, or fewer than three times', () => {
    for (const checkIns of [{ all: 9, low: 4, worried: 0, ashamed: 0 }, { all: 2, low: 2, worried: 0, ashamed: 0 }]) {
      expect(ids({ look: ['yes'] }, known({ checkIns }))).not.toContain('low-mood')
    }
  })
})

describe('danger', () => {
  test('comes first, before any course, whether it was said here or in the last answers to a form', () => {
    expect(proposalFrom({ care: ['danger'] }).first).toEqual(['danger'])
    expect(proposalFrom({ care: ['unsafe'] }).first).toEqual(['unsafe'])
    expect(proposalFrom({ look: ['yes'] }, known({ asksForSafety: true })).first).toEqual(['answers'])
  })

  test('of drinking comes before drinking less, which is then not proposed', () => {
    const { first, courses } = proposalFrom({ wish: ['drink'], care: ['withdrawal'] })
    expect(first).toEqual(['withdrawal'])
    expect(courses.map(({ course }) => course)).not.toContain('drinking-less')
  })

  test('after a birth, with voices or no need for sleep, is help now and not a course', () => {
    const { first, courses } = proposalFrom({ event: ['new-baby'], care: ['voices-mania'] })
    expect(first).toEqual(['after-birth'])
    expect(courses.map(({ course }) => course)).not.toContain('after-a-baby')
  })

  test('leaves no course without a person beside it', () => {
    fc.assert(fc.property(anyAnswers, (answers) => {
      const { courses, person } = proposalFrom({ ...answers, care: ['danger'] })
      expect(courses.every(({ beside }) => beside)).toBe(true)
      expect(person[0]).toBe('care')
    }))
  })
})

test('a course that is not for somebody is proposed last of all, and then beside a person', () => {
  fc.assert(fc.property(anyAnswers, (answers) => {
    const { courses } = proposalFrom({ ...answers, care: ['trauma'] })
    for (const { course, beside } of courses) if (['how-minds-wander', 'worry', 'self-criticism', 'grief'].includes(course)) expect(beside).toBe(true)
  }))
  expect(ids({ care: ['trauma'] })).toEqual(['stress-at-work', 'sleep'])
})
