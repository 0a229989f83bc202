import type { Id } from '#prelude/id.ts'
import type { Ctx, Tx } from '#platform/ctx.ts'
import { job } from '#platform/jobs.ts'
import { on } from '#platform/outbox.ts'
import { opens, reads, writes } from '#platform/slice.ts'
import * as api from '../api.ts'
import { alarmOf, keepAlarm, noteWaits, sendLetter, type AlarmSettings } from './alarm.ts'
import { climb, forgetOld } from './climbing.ts'
import { answer, close, deskOf, handOn, open } from './desk.ts'
import { markRead, peopleNow, send, sentNotes, takeBack } from './notes.ts'
import { comeHere, goAway } from './staff.ts'
import { handoverFields, own } from './tables.ts'

export type { AlarmSettings } from './alarm.ts'

/** Where no mail is set up nobody is mailed, and the desk says so. */
export const noMail: AlarmSettings = { post: { ready: false, send: async () => {} }, publicUrl: '' }

/** The hand-over's part of the companion: notes to those who read them here, and what becomes of each. */
export function handoverWith(alarm: AlarmSettings) {
  const done = <Taken>(deed: (tx: Tx, taken: Taken) => Promise<unknown>) => async (tx: Tx, taken: Taken) => {
    await deed(tx, taken)
    return {}
  }
  return {
    fields: handoverFields,
    routes: [
      reads(api.seePeopleNow, peopleNow),
      writes(api.sendNote, send),
      reads(api.listNotes, async (ctx) => ({ notes: await sentNotes(ctx) })),
      writes(api.takeNoteBack, done((tx, { id }) => takeBack(tx, id))),
      writes(api.readAnswer, done((tx, { id }) => markRead(tx, id))),
      reads(api.seeDesk, deskOf),
      writes(api.beHere, (tx, { name }) => comeHere(tx, name)),
      writes(api.beAway, done(goAway)),
      opens(api.openNote, (tx, { id }) => open(tx, id)),
      writes(api.answerNote, done(answer)),
      writes(api.handNoteOn, done(handOn)),
      writes(api.closeNote, done(close)),
      reads(api.seeAlarm, async (ctx) => ({ mail: await alarmOf(ctx), ready: alarm.post.ready })),
      writes(api.setAlarm, done((tx, { mail }) => keepAlarm(tx, mail))),
    ],
    listens: [on(noteWaits, (tx, said) => sendLetter(tx, said, alarm))],
    jobs: [job('companion-notes', '* * * * *', (tx) => climb(tx, alarm)), job('companion-notes-forget', '23 * * * *', forgetOld)],
    export: async (ctx: Ctx) => ({ notes: await sentNotes(ctx), notesMailedTo: await alarmOf(ctx) }),
    async erase(tx: Tx, person: Id<'person'>): Promise<void> {
      await own(tx.db).deleteFrom('companion.note').where('person_id', '=', person).execute()
      for (const table of ['companion.note_staff', 'companion.note_alarm'] as const) await own(tx.db).deleteFrom(table).where('staff_id', '=', person).execute()
    },
  }
}
