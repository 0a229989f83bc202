import { z } from 'zod'
import { idOf, type Id } from '#prelude/id.ts'
import { languageFor, isLanguage } from '#prelude/languages.ts'
import { who, type Ctx, type Tx } from '#platform/ctx.ts'
import type { Post } from '#platform/mail.ts'
import { announcement } from '#platform/outbox.ts'
import { alarmRoles } from '../note.ts'
import type { Colleague } from './staff.ts'
import { letters } from './letters.ts'
import { own } from './tables.ts'

/** How mail leaves, and the address of the desk that it names. */
export type AlarmSettings = { post: Pick<Post, 'ready' | 'send'>; publicUrl: string }

/** Somebody is to be mailed that a note waits: one announcement for each of them, so that one dead address keeps nobody else waiting. */
export const noteWaits = announcement('companion.note-waits', z.strictObject({ staff: idOf('person'), rung: z.int().min(0).max(3) }))

const placeOf = (staff: Id<'person'>) => ({ column: 'companion.note_alarm.mail', row: staff })

/** Where whoever asks is mailed; null where they are not. */
export async function alarmOf(ctx: Ctx): Promise<string | null> {
  const { personId: id } = who(ctx)
  const row = await own(ctx.db).selectFrom('companion.note_alarm').select('mail').where('staff_id', '=', id).executeTakeFirst()
  return row ? ctx.envelopes.openForHouse(placeOf(id), row.mail).toString() : null
}

/** Sets where whoever asks is mailed, in the language that they read; null stops it. */
export async function keepAlarm(tx: Tx, mail: string | null): Promise<void> {
  const { personId: id, roles } = who(tx)
  if (mail === null) await own(tx.db).deleteFrom('companion.note_alarm').where('staff_id', '=', id).execute()
  else {
    const row = { roles: roles.filter((role) => (alarmRoles as readonly string[]).includes(role)), language: languageFor(undefined, tx.request.language), mail: tx.envelopes.sealForHouse(placeOf(id), Buffer.from(mail)) }
    await own(tx.db).insertInto('companion.note_alarm').values({ staff_id: id, ...row }).onConflict((conflict) => conflict.column('staff_id').doUpdateSet(row)).execute()
  }
  tx.audit('alarm.set', { kind: 'alarm', id })
}

/** Who can be mailed; nobody where this service sends no mail. */
export async function whoIsMailed(tx: Tx, { post }: AlarmSettings): Promise<ReadonlySet<Id<'person'>>> {
  return new Set(post.ready ? (await own(tx.db).selectFrom('companion.note_alarm').select('staff_id').execute()).map(({ staff_id: id }) => id) : [])
}

/** Has these people mailed; whoever gave no address is passed over when the letter is written. */
export function tellOf(tx: Tx, rung: number, staff: Iterable<Id<'person'>>): void {
  for (const id of new Set(staff)) tx.announce(noteWaits, { staff: id, rung })
}

/** Whom a note concerns that has climbed to a rung: those on duty, then every clinician and supervisor, then the steward. */
export async function ladder(tx: Tx, rung: number, all: readonly Colleague[]): Promise<Id<'person'>[]> {
  if (rung <= 1) return all.filter(({ here }) => here).map(({ id }) => id)
  const wanted: readonly string[] = rung === 2 ? ['clinician', 'supervisor'] : ['steward']
  const rows = await own(tx.db).selectFrom('companion.note_alarm').select(['staff_id', 'roles']).execute()
  return rows.filter(({ roles }) => roles.some((role) => wanted.includes(role))).map(({ staff_id: id }) => id)
}

/** Sends one neutral letter: that something waits, and where the desk is. No name, no word of anybody, nothing about how urgent it is. */
export async function sendLetter(tx: Tx, { staff, rung }: { staff: Id<'person'>; rung: number }, { post, publicUrl }: AlarmSettings): Promise<void> {
  if (!post.ready) return
  const row = await own(tx.db).selectFrom('companion.note_alarm').select(['mail', 'language']).where('staff_id', '=', staff).executeTakeFirst()
  if (!row) return
  const words = letters[isLanguage(row.language) ? row.language : 'en']
  const [subject, text] = rung === 0 ? [words['new.subject'], words['new.text']] : rung < 3 ? [words['late.subject'], words['late.text']] : [words['steward.subject'], words['steward.text']]
  await post.send({ to: tx.envelopes.openForHouse(placeOf(staff), row.mail).toString(), subject, text: `${text}\n\n${publicUrl}/desk/notes\n` })
}
