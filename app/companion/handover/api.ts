import { z } from 'zod'
import { idOf } from '#prelude/id.ts'
import { instant } from '#prelude/time.ts'
import { endpoint } from '#wire/endpoint.ts'
import { alarmRoles, level, MOST_ANSWER, MOST_NAME, MOST_WORDS, noteKinds, noteStates, outcomes, readerRoles, step } from './note.ts'

const nothing = z.strictObject({})
const note = idOf('note')
const byId = z.strictObject({ id: note })
const text = (most: number) => z.string().trim().min(1).max(most)
/** One address at work; what a mail server would read as more than one is none. */
const mailAddress = z.string().max(200).regex(/^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}$/)
const often = { most: 120, seconds: 60 }
const name = z.strictObject({ id: idOf('person'), name: z.string() })

export const seePeopleNow = endpoint('GET /companion/people-now', {
  says: 'Who is here to read notes now, who can be chosen by name, the honest wait, and by when somebody is due to look.',
  knocks: ['person'], relation: 'house', takes: nothing, budget: often, audit: null,
  gives: z.strictObject({
    here: z.array(z.string()), byName: z.array(name), wait: z.strictObject({ minutes: z.int(), from: z.enum(['lately', 'due']) }),
    due: z.strictObject({ imminent: instant, high: instant, usual: instant }),
  }),
})

/** A note as the person who sent it sees it. */
const sentNote = z.strictObject({
  id: note, kind: z.enum(noteKinds), words: z.string(), level: level.nullable(), to: z.string().nullable(), state: z.enum(noteStates), sentAt: instant, dueAt: instant, overdue: z.boolean(),
  openedAt: instant.nullable(), openedBy: z.string().nullable(), answer: z.string().nullable(), answeredAt: instant.nullable(), answeredBy: z.string().nullable(),
  closedAt: instant.nullable(), outcome: z.enum(outcomes).nullable(), seen: z.boolean(),
})
export type SentNote = z.output<typeof sentNote>

export const sendNote = endpoint('POST /companion/notes', {
  says: 'Sends a note to whoever is on duty, or to a clinician by name. `level` goes with it only where the person leaves it in.',
  knocks: ['person'], relation: 'own', takes: z.strictObject({ kind: z.enum(noteKinds), words: text(MOST_WORDS), level: level.nullable(), to: idOf('person').nullable() }),
  gives: z.strictObject({ id: note, dueAt: instant }), refuses: ['no-such-reader', 'too-many-open'], budget: { most: 30, seconds: 600 }, audit: 'note.sent',
})
export const listNotes = endpoint('GET /companion/notes', {
  says: 'Your notes, what became of each, and the answers.', knocks: ['person'], relation: 'own', takes: nothing, gives: z.strictObject({ notes: z.array(sentNote) }), budget: often, audit: null,
})
export const takeNoteBack = endpoint('POST /companion/notes/take-back', {
  says: 'Takes a note back that nobody has opened.', knocks: ['person'], relation: 'own', takes: byId, gives: nothing, refuses: ['already-opened'], budget: often, audit: 'note.taken-back',
})
export const readAnswer = endpoint('POST /companion/notes/read', {
  says: 'Says that you have read what became of a note.', knocks: ['person'], relation: 'own', takes: byId, gives: nothing, budget: often, audit: 'note.answer-read',
})

/** A note as the desk lists it: without a word of it. */
const listed = z.strictObject({
  id: note, kind: z.enum(noteKinds), level: level.nullable(), state: z.enum(noteStates), sentAt: instant, dueAt: instant, overdue: z.boolean(),
  to: z.string().nullable(), owner: z.string().nullable(), mine: z.boolean(), mayOpen: z.boolean(),
})
export type ListedNote = z.output<typeof listed>

export const seeDesk = endpoint('GET /companion/desk', {
  says: 'The notes that you may look at, by due time, without their words; whether you are here; and who else reads notes.',
  knocks: readerRoles, relation: 'relation', takes: nothing, budget: often, audit: null,
  gives: z.strictObject({ hereUntil: instant.nullable(), colleagues: z.array(name.extend({ here: z.boolean() })), notes: z.array(listed) }),
})
export const beHere = endpoint('POST /companion/desk/here', {
  says: 'Says that you are here now to read notes, under which name; it ends by itself after some hours. A clinician can be chosen by name from then on.',
  knocks: readerRoles, relation: 'own', takes: z.strictObject({ name: text(MOST_NAME) }), gives: z.strictObject({ until: instant }), budget: often, audit: 'duty.begun',
})
export const beAway = endpoint('POST /companion/desk/away', {
  says: 'Says that you are away.', knocks: readerRoles, relation: 'own', takes: nothing, gives: nothing, budget: often, audit: 'duty.ended',
})

export const openNote = endpoint('POST /companion/notes/open', {
  says: 'Opens a note: from then on it is yours to answer, and the person sees your name.', knocks: readerRoles, relation: 'relation', takes: byId,
  gives: z.strictObject({ id: note, kind: z.enum(noteKinds), words: z.string(), level: level.nullable(), sentAt: instant, answer: z.string().nullable(), steps: z.array(step.omit({ by: true }).extend({ by: z.string().nullable() })) }),
  refuses: ['somebody-has-it'], budget: often, audit: 'note.opened',
})
export const answerNote = endpoint('POST /companion/notes/answer', {
  says: 'Answers a note that is yours.', knocks: readerRoles, relation: 'relation', takes: z.strictObject({ id: note, words: text(MOST_ANSWER) }), gives: nothing, refuses: ['not-yours'], budget: often, audit: 'note.answered',
})
export const handNoteOn = endpoint('POST /companion/notes/hand-on', {
  says: 'Hands a note that is yours on to a colleague, or to whoever is on duty.', knocks: readerRoles, relation: 'relation', takes: z.strictObject({ id: note, to: idOf('person').nullable() }), gives: nothing,
  refuses: ['not-yours', 'no-such-reader'], budget: often, audit: 'note.handed-on',
})
export const closeNote = endpoint('POST /companion/notes/close', {
  says: 'Closes a note that is yours, with what came of it.', knocks: readerRoles, relation: 'relation', takes: z.strictObject({ id: note, outcome: z.enum(outcomes) }), gives: nothing, refuses: ['not-yours'], budget: often, audit: 'note.closed',
})

export const seeAlarm = endpoint('GET /companion/desk/alarm', {
  says: 'Where you are mailed when notes wait, and whether this service can send mail.', knocks: alarmRoles, relation: 'own', takes: nothing, gives: z.strictObject({ mail: z.string().nullable(), ready: z.boolean() }), budget: often, audit: null,
})
export const setAlarm = endpoint('POST /companion/desk/alarm', {
  says: 'Sets where you are mailed when notes wait, or stops that.', knocks: alarmRoles, relation: 'own', takes: z.strictObject({ mail: mailAddress.nullable() }), gives: nothing, budget: often, audit: 'alarm.set',
})
