import { z } from 'zod'
import { roles, type Role } from '#wire/endpoint.ts'

/** The age bands that the start asks for; the band alone is kept, never a birthday. */
export const ageBands = ['under-13', '13-15', '16-17', '18-over'] as const
export type AgeBand = (typeof ageBands)[number]
export const ageBand = z.enum(ageBands)

/** Whether an account may be begun at this age, where the steward has set the lowest. Help is there at any age. */
export const mayBegin = (age: AgeBand, lowest: AgeBand): boolean => age !== 'under-13' && ageBands.indexOf(age) >= ageBands.indexOf(lowest)

export const role = z.enum(roles)

const staffRoles: readonly Role[] = ['listener', 'coach', 'clinician', 'supervisor', 'moderator', 'steward']
/** The roles that work here: they sign in with a passkey, or a passphrase and a second factor. */
export const staffRole = z.enum(['listener', 'coach', 'clinician', 'supervisor', 'moderator', 'steward'])
export const isStaff = (held: readonly Role[]): boolean => held.some((one) => staffRoles.includes(one))

/** How somebody came in: shown in the list of sessions. */
export const openedWith = z.enum(['start', 'passkey', 'passphrase', 'code', 'link', 'single-sign-on'])
export type OpenedWith = z.output<typeof openedWith>

/** What kind of device a session is on, from the browser's own word; nothing finer is kept. */
export const deviceKind = z.enum(['phone', 'tablet', 'computer'])
export type DeviceKind = z.output<typeof deviceKind>

/** Reads the kind of device from a user agent; unknown ones are computers. */
export function deviceKindOf(userAgent: string): DeviceKind {
  if (/iPad|Tablet|Android(?!.*Mobile)/.test(userAgent)) return 'tablet'
  return /Mobi|iPhone|Android/.test(userAgent) ? 'phone' : 'computer'
}
