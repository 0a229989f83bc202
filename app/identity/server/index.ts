import type { Slots } from '#platform/transactions.ts'
import { job } from '#platform/jobs.ts'
import { reads, slice, writes, type Slice } from '#platform/slice.ts'
import { who, type Tx } from '#platform/ctx.ts'
import * as api from '../api.ts'
import type { AgeBand } from '../person.ts'
import { fields } from './fields.ts'
import { enterByLink, lookAtLink, makeLink } from './links.ts'
import { beginPasskeyEntry, beginRegistration, dropPasskey, enterByPasskey, finishRegistration, passkeysOf, type PasskeyHome } from './passkeys.ts'
import { beginPerson, meOf, nameMyself, staffOf, suspend } from './people.ts'
import { endAllSessions, endSessionById, sessionsOf } from './sessions.ts'
import { serveSso, type SsoSettings } from './sso.ts'
import { own } from './tables.ts'
import { beginCodes, confirmCodes } from './totp.ts'
import { dropWord, enterByWord, keepWord } from './words.ts'

export { makeLink, hasSteward } from './links.ts'
export { cast, castMember, firstOfCast, type CastName } from './cast.ts'
export { beginSession, livingOf } from './sessions.ts'
export { keepWord } from './words.ts'

/** How a house recognises a session: the slot that the platform leaves to identity. */
export const enter: Slots['enter'] = {
  prepare: 'prepare enter_session (bytea, timestamptz) as select * from identity.enter($1, $2)',
  execute: (tokenHash, now) => `execute enter_session ('\\x${tokenHash.toString('hex')}', '${now.toString()}')`,
}

export type IdentitySettings = { lowestAge: AgeBand; passkeys: PasskeyHome; publicUrl: string; sso?: SsoSettings | undefined }

/** Identity: the start without a name, ways in, sessions, roles, and the sign-in of who works here. */
export function identityWith({ lowestAge, passkeys, publicUrl, sso }: IdentitySettings): Slice {
  const done = <Taken>(deed: (tx: Tx, taken: Taken) => Promise<unknown>) => async (tx: Tx, taken: Taken) => {
    await deed(tx, taken)
    return {}
  }
  const signOut = async (tx: Tx) => {
    await endSessionById(tx, who(tx).sessionId)
    tx.setSession(null)
  }
  const startRoute = writes(api.start, (tx, { ageBand }) => beginPerson(tx, ageBand, lowestAge))
  const signOutRoute = writes(api.signOut, done(signOut))
  const linkRoute = writes(api.takeLink, (tx, { token }) => enterByLink(tx, token))

  return slice('identity', import.meta.dirname, {
    fields,
    routes: [
      startRoute, signOutRoute, linkRoute,
      reads(api.whoAmI, meOf),
      reads(api.listSessions, sessionsOf),
      writes(api.endSession, done((tx, { id }) => endSessionById(tx, id))),
      writes(api.setWord, done(keepWord)),
      writes(api.removeWord, done((tx, { kind }) => dropWord(tx, kind))),
      writes(api.signInWithWord, enterByWord),
      writes(api.beginPasskey, (tx) => beginRegistration(tx, passkeys)),
      writes(api.finishPasskey, (tx, said) => finishRegistration(tx, passkeys, said)),
      reads(api.listPasskeys, passkeysOf),
      writes(api.removePasskey, done((tx, { id }) => dropPasskey(tx, id))),
      writes(api.beginPasskeySignIn, (tx) => beginPasskeyEntry(tx, passkeys)),
      writes(api.finishPasskeySignIn, (tx, said) => enterByPasskey(tx, passkeys, said)),
      writes(api.beginTotp, beginCodes),
      writes(api.confirmTotp, done((tx, { code }) => confirmCodes(tx, code))),
      writes(api.setName, done((tx, { name }) => nameMyself(tx, name))),
      writes(api.inviteStaff, async (tx, { role }) => {
        const link = await makeLink(tx, { purpose: 'invite', role, hours: 72 })
        tx.audit('staff.invited', { kind: 'role', id: role })
        return link
      }),
      reads(api.listStaff, staffOf),
      writes(api.suspendStaff, done(suspend)),
    ],
    pages: [
      { path: '/', screen: 'home', knocks: ['nobody'] },
      { path: '/start', screen: 'start', knocks: ['nobody'] },
      { path: '/language', screen: 'language', knocks: ['nobody'] },
      { path: '/about', screen: 'about', knocks: ['nobody'] },
      { path: '/sign-in', screen: 'sign-in', knocks: ['nobody'] },
      { path: '/sign-in/staff', screen: 'staff-sign-in', knocks: ['nobody'], reads: async () => ({ organisation: sso !== undefined }) },
      { path: '/link', screen: 'link', knocks: ['nobody'], reads: async (ctx, { t = '' }) => ({ token: t, link: /^[\w-]{43}$/.test(t) ? await lookAtLink(ctx, t) : null }) },
    ],
    forms: [
      { path: '/start', route: startRoute, back: '/start', then: () => '/today' },
      { path: '/sign-out', route: signOutRoute, back: '/me', then: () => '/' },
      { path: '/link', route: linkRoute, back: '/link', then: () => '/' },
    ],
    jobs: [job('identity-sweep', '41 * * * *', sweep)],
    personal: {
      async export(tx, person) {
        const row = await own(tx.db).selectFrom('identity.person').select(['age_band', 'started_at']).where('id', '=', person).executeTakeFirstOrThrow()
        return { person: { ageBand: row.age_band, startedAt: row.started_at }, ...(await sessionsOf(tx)), ...(await passkeysOf(tx)) }
      },
      async erase(tx, person) {
        // Ended first, so that screens which are open elsewhere close.
        await endAllSessions(tx, person, tx.now)
        await own(tx.db).deleteFrom('identity.person').where('id', '=', person).execute()
      },
    },
    ...(sso ? { doors: (app, doors) => serveSso(app, doors, sso, publicUrl) } : {}),
  })
}

async function sweep(tx: Tx): Promise<void> {
  const month = tx.now.subtract({ hours: 30 * 24 })
  await own(tx.db).deleteFrom('identity.session').where((where) => where.or([where('ended_at', '<', month), where('expires_at', '<', month)])).execute()
  await own(tx.db).deleteFrom('identity.challenge').where('expires_at', '<', tx.now).execute()
  await own(tx.db).deleteFrom('identity.link').where('expires_at', '<', month).execute()
}
