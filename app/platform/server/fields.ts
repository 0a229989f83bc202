/** E: sealed on the person's device. V: enveloped, opened in memory for one authorised request. P: plain, because the house cannot run without it. */
export type FieldClass = 'E' | 'V' | 'P'

/** Why a column exists, and how long what is in it is kept. */
export type Field = { class: FieldClass; basis: string; retention: string }

/** Every column of a slice's tables, as `schema.table` → column → entry. A column without an entry fails the build. */
export type FieldRegister = Record<string, Record<string, Field>>

/** Shortens a register: columns that share class, basis and retention are listed together. */
export const columns = (names: string, kind: FieldClass, basis: string, retention: string): Record<string, Field> =>
  Object.fromEntries(names.split(' ').map((name) => [name, { class: kind, basis, retention }]))

const running = 'running the service'

/** The floor's own tables. */
export const platformFields: FieldRegister = {
  'platform.outbox': columns('id event body announced_at due_at tries done_at given_up', 'P', running, '30 days after delivery'),
  'platform.answer': {
    ...columns('asked_by route key body_hash at', 'P', 'a write repeated is done once', '30 days'),
    ...columns('answer', 'V', 'a write repeated gets the same answer', '30 days'),
  },
  'platform.budget': columns('key points expire', 'P', 'fair use; addresses only as keyed fingerprints', 'the length of the budget, at most a day'),
  'platform.person_key': columns('person_id root_version wrapped', 'P', 'opening enveloped fields; shredded to erase', 'until the person is erased'),
  'platform.canary': columns('root_version sealed', 'P', 'noticing a wrong root key', 'as long as the service'),
  'public.evenkeel_migration': columns('slice name hash at', 'P', running, 'as long as the service'),
}
