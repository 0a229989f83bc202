import { describe, expect, test } from 'vitest'
import { newId } from '#prelude/id.ts'
import type { Role } from '#wire/endpoint.ts'
import { roles } from '#wire/endpoint.ts'
import { mayOpen, maySee, type Reach, type Reader } from './note.ts'

const [me, other] = [newId('person'), newId('person')]
const as = (role: Role, here = false): Reader => ({ id: me, roles: [role], here })
const sent = (more: Partial<Reach> = {}): Reach => ({ to: null, owner: null, rung: 0, ...more })

describe('a note to whoever is on duty', () => {
  test('is seen by listeners, clinicians and supervisors who are here, and by nobody else', () => {
    expect(roles.filter((role) => maySee(sent(), as(role, true)))).toEqual(['listener', 'clinician', 'supervisor'])
    expect(roles.filter((role) => maySee(sent(), as(role)))).toEqual([])
  })
  test('is opened by one of them; the others see that somebody has it', () => {
    expect(mayOpen(sent(), as('listener', true))).toBe(true)
    expect(maySee(sent({ owner: other }), as('listener', true))).toBe(true)
    expect(mayOpen(sent({ owner: other }), as('listener', true))).toBe(false)
  })
})

describe('a note to a clinician by name', () => {
  test('is seen by that clinician, here or not, and not by those on duty', () => {
    expect(mayOpen(sent({ to: me }), as('clinician'))).toBe(true)
    expect(maySee(sent({ to: other }), as('clinician', true))).toBe(false)
    expect(maySee(sent({ to: me }), as('person'))).toBe(false)
  })
})

describe('a note at which nobody looked in time', () => {
  test('is there for those on duty, whoever it was sent to and whoever has it', () => {
    expect(mayOpen(sent({ to: other, owner: other, rung: 1 }), as('listener', true))).toBe(true)
    expect(maySee(sent({ to: other, rung: 1 }), as('clinician'))).toBe(false)
  })
  test('is there for every clinician and supervisor in the end, and never for the steward', () => {
    expect(roles.filter((role) => maySee(sent({ to: other, rung: 3 }), as(role)))).toEqual(['clinician', 'supervisor'])
  })
})
