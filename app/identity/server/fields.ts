import { columns, type FieldRegister } from '#platform/fields.ts'

const signIn = 'signing in'
const whilePerson = 'until the person is erased'

export const fields: FieldRegister = {
  'identity.person': { ...columns('id age_band started_at suspended_at sample', 'P', 'age decides what may be offered', whilePerson), ...columns('name', 'V', 'colleagues and people know whom they talk to; only of who works here', whilePerson) },
  'identity.role': columns('person_id role since', 'P', 'who may knock where', whilePerson),
  'identity.session': columns('id person_id token_hash opened_with device made_at seen_at idle expires_at ended_at', 'P', 'staying signed in, and seeing where', '30 days after its end'),
  'identity.word': columns('person_id kind lookup proof_hash made_at', 'P', `${signIn}; keyed fingerprints, never the words`, whilePerson),
  'identity.passkey': columns('id person_id credential_id public_key counter opens_vault made_at used_at', 'P', signIn, whilePerson),
  'identity.totp': { ...columns('person_id confirmed_at last_step', 'P', signIn, whilePerson), ...columns('seed', 'V', signIn, whilePerson) },
  'identity.challenge': columns('id person_id purpose challenge expires_at', 'P', signIn, 'two minutes'),
  'identity.link': columns('token_hash purpose role person_id expires_at used_at', 'P', signIn, '30 days after it ran out'),
  'identity.single_sign_on': columns('subject person_id made_at', 'P', `${signIn}; the subject only as a keyed fingerprint`, whilePerson),
}
