import type { PrivacyKey } from './words.ts'

const known = new Set([
  'person.started', 'person.exported', 'session.begun', 'session.ended', 'word.set', 'word.removed', 'passkey.added', 'passkey.removed', 'totp.begun', 'totp.confirmed',
  'name.set', 'staff.invited', 'staff.suspended', 'single-sign-on.tied', 'vault.slots-changed', 'vault.changed', 'check-in.kept', 'check-in.removed',
  'text.confirmed', 'text.withdrawn',
  'reminders.switched-on', 'reminders.planned', 'reminders.switched-off',
  'note.sent', 'note.taken-back', 'note.answer-read', 'note.opened', 'note.answered', 'note.handed-on', 'note.closed', 'note.overdue', 'note.climbed', 'note.forgotten',
  'duty.begun', 'duty.ended', 'alarm.set',
] as const)
type Deed = typeof known extends Set<infer One> ? One : never

/** The key of the sentence for one audit line; a deed without one of its own gets a neutral sentence. */
export const deedKey = (deed: string): PrivacyKey => (known.has(deed as Deed) ? `deed.${deed as Deed}` : 'deed.other')
