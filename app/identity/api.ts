import { z } from 'zod'
import { bytes } from '#prelude/bytes.ts'
import { idOf } from '#prelude/id.ts'
import { instant } from '#prelude/time.ts'
import { endpoint } from '#wire/endpoint.ts'
import { ageBand, deviceKind, openedWith, role, staffRole } from './person.ts'

export const everybodyKnown = ['person', 'helper', 'listener', 'coach', 'clinician', 'supervisor', 'moderator', 'steward'] as const
const nothing = z.strictObject({})
const seldom = { most: 20, seconds: 600 }
const often = { most: 240, seconds: 60 }
const oneTimeCode = z.string().regex(/^\d{6}$/)
/** What WebAuthn's own library reads and checks: an object of its shape, of bounded size. */
const credential = z.record(z.string().max(60), z.unknown()).refine((value) => JSON.stringify(value).length < 20_000)
const options = z.record(z.string(), z.unknown())

/** Who is here, for the shell of the app. */
export const me = z.strictObject({
  personId: idOf('person'), roles: z.array(role), ageBand: ageBand.nullable(), startedAt: instant,
  openers: z.strictObject({ passkeys: z.int(), passphrase: z.boolean(), code: z.boolean(), totp: z.boolean() }),
  sample: z.boolean(), name: z.string().nullable(),
})
export type Me = z.output<typeof me>
const entered = z.strictObject({ personId: idOf('person') })

export const start = endpoint('POST /identity/start', {
  says: 'Begins without a name: an age band, and nothing else.',
  knocks: ['nobody'], relation: 'own', takes: z.strictObject({ ageBand }), gives: entered, refuses: ['too-young'],
  // By address: a whole hall of residence, or a shelter, may share one.
  budget: { most: 300, seconds: 600 }, audit: 'person.started', setsCookie: true,
})

export const whoAmI = endpoint('GET /identity/me', {
  says: 'Who is here.', knocks: everybodyKnown, relation: 'own', takes: nothing, gives: me, budget: often, audit: null,
})

export const signOut = endpoint('POST /identity/sign-out', {
  says: 'Ends this session.', knocks: everybodyKnown, relation: 'own', takes: nothing, gives: nothing, budget: often, audit: 'session.ended', setsCookie: true,
})

export const session = z.strictObject({
  id: idOf('session'), device: deviceKind, openedWith, madeAt: instant, seenAt: instant, here: z.boolean(),
})
export const listSessions = endpoint('GET /identity/sessions', {
  says: 'Where you are signed in, with the time each was last used.',
  knocks: everybodyKnown, relation: 'own', takes: nothing, gives: z.strictObject({ sessions: z.array(session) }), budget: often, audit: null,
})
export const endSession = endpoint('POST /identity/sessions/end', {
  says: 'Ends one of your sessions at once, its open sockets too.',
  knocks: everybodyKnown, relation: 'own', takes: z.strictObject({ id: idOf('session') }), gives: nothing, budget: often, audit: 'session.ended',
})

/** A passphrase or recovery code as the server meets it: a look-up and a proof, both drawn on the device; never the words. */
const wordFields = { kind: z.enum(['passphrase', 'code']), lookup: bytes(32).refine((value) => value.length === 32), proof: bytes(32).refine((value) => value.length === 32) }
export const setWord = endpoint('POST /identity/words', {
  says: 'Sets a passphrase or recovery code to sign in with.',
  knocks: everybodyKnown, relation: 'own', takes: z.strictObject(wordFields), gives: nothing, refuses: ['taken'], budget: seldom, audit: 'word.set',
})
export const removeWord = endpoint('POST /identity/words/remove', {
  says: 'Stops a passphrase or recovery code from signing in.',
  knocks: everybodyKnown, relation: 'own', takes: z.strictObject({ kind: wordFields.kind }), gives: nothing, refuses: ['last-way-in'], budget: seldom, audit: 'word.removed',
})
export const signInWithWord = endpoint('POST /identity/sign-in/word', {
  says: 'Signs in with a passphrase or recovery code; who works here adds a one-time code.',
  knocks: ['nobody'], relation: 'own', takes: z.strictObject({ ...wordFields, oneTimeCode: oneTimeCode.optional() }), gives: entered,
  refuses: ['not-recognised', 'second-factor'], budget: { most: 60, seconds: 600 }, audit: 'session.begun', setsCookie: true,
})

export const beginPasskey = endpoint('POST /identity/passkeys/begin', {
  says: 'Asks for the options with which this device makes a passkey.',
  knocks: everybodyKnown, relation: 'own', takes: nothing, gives: z.strictObject({ challengeId: idOf('challenge'), options }), budget: seldom, audit: null,
})
export const finishPasskey = endpoint('POST /identity/passkeys/finish', {
  says: 'Keeps a passkey that this device has made.',
  knocks: everybodyKnown, relation: 'own',
  takes: z.strictObject({ challengeId: idOf('challenge'), credential, opensVault: z.boolean() }), gives: z.strictObject({ id: idOf('passkey') }),
  refuses: ['not-recognised'], budget: seldom, audit: 'passkey.added',
})
export const listPasskeys = endpoint('GET /identity/passkeys', {
  says: 'Your passkeys.', knocks: everybodyKnown, relation: 'own', takes: nothing,
  gives: z.strictObject({ passkeys: z.array(z.strictObject({ id: idOf('passkey'), credentialId: z.string(), opensVault: z.boolean(), madeAt: instant, usedAt: instant.nullable() })) }),
  budget: often, audit: null,
})
export const removePasskey = endpoint('POST /identity/passkeys/remove', {
  says: 'Forgets a passkey.', knocks: everybodyKnown, relation: 'own', takes: z.strictObject({ id: idOf('passkey') }), gives: nothing,
  refuses: ['last-way-in'], budget: seldom, audit: 'passkey.removed',
})
export const beginPasskeySignIn = endpoint('POST /identity/sign-in/passkey/begin', {
  says: 'Asks for a challenge to sign in with a passkey.',
  knocks: ['nobody'], relation: 'own', takes: nothing, gives: z.strictObject({ challengeId: idOf('challenge'), options }), budget: { most: 120, seconds: 600 }, audit: null,
})
export const finishPasskeySignIn = endpoint('POST /identity/sign-in/passkey/finish', {
  says: 'Signs in with a passkey.',
  knocks: ['nobody'], relation: 'own', takes: z.strictObject({ challengeId: idOf('challenge'), credential }), gives: entered,
  refuses: ['not-recognised'], budget: { most: 120, seconds: 600 }, audit: 'session.begun', setsCookie: true,
})

export const beginTotp = endpoint('POST /identity/totp/begin', {
  says: 'Makes a seed for one-time codes; it counts once a code from it was typed back.',
  knocks: ['listener', 'coach', 'clinician', 'supervisor', 'moderator', 'steward'], relation: 'own', takes: nothing,
  gives: z.strictObject({ secret: z.string(), uri: z.string() }), refuses: ['already-set'], budget: seldom, audit: 'totp.begun',
})
export const confirmTotp = endpoint('POST /identity/totp/confirm', {
  says: 'Confirms the one-time codes with the first of them.',
  knocks: ['listener', 'coach', 'clinician', 'supervisor', 'moderator', 'steward'], relation: 'own', takes: z.strictObject({ code: oneTimeCode }), gives: nothing,
  refuses: ['not-recognised'], budget: seldom, audit: 'totp.confirmed',
})
export const setName = endpoint('POST /identity/name', {
  says: 'Sets the name by which colleagues and people know somebody who works here.',
  knocks: ['listener', 'coach', 'clinician', 'supervisor', 'moderator', 'steward'], relation: 'own', takes: z.strictObject({ name: z.string().trim().min(1).max(80) }), gives: nothing,
  budget: seldom, audit: 'name.set',
})

const linkToken = z.string().regex(/^[\w-]{43}$/)
export const takeLink = endpoint('POST /identity/link', {
  says: 'Signs in by a one-time link.',
  knocks: ['nobody', ...everybodyKnown], relation: 'own', takes: z.strictObject({ token: linkToken }), gives: z.strictObject({ personId: idOf('person'), role }),
  refuses: ['link-used'], budget: { most: 60, seconds: 600 }, audit: 'session.begun', setsCookie: true,
})
export const inviteStaff = endpoint('POST /identity/staff/invite', {
  says: 'Makes a one-time link for somebody who is to work here; it lives for three days.',
  knocks: ['steward'], relation: 'house', takes: z.strictObject({ role: staffRole }), gives: z.strictObject({ token: linkToken, expiresAt: instant }), budget: seldom, audit: 'staff.invited',
})
export const listStaff = endpoint('GET /identity/staff', {
  says: 'Who works here.', knocks: ['steward'], relation: 'house', takes: nothing,
  gives: z.strictObject({ staff: z.array(z.strictObject({ id: idOf('person'), roles: z.array(role), name: z.string().nullable(), since: instant, suspended: z.boolean() })) }),
  budget: often, audit: null,
})
export const suspendStaff = endpoint('POST /identity/staff/suspend', {
  says: 'Suspends somebody who works here, or lets them back; their sessions end at once.',
  knocks: ['steward'], relation: 'house', takes: z.strictObject({ id: idOf('person'), suspended: z.boolean() }), gives: nothing,
  refuses: ['not-yourself'], budget: seldom, audit: 'staff.suspended',
})
