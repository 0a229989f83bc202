import { z } from 'zod'
import { instant } from '#prelude/time.ts'
import { endpoint, roles } from '#wire/endpoint.ts'

const often = { most: 120, seconds: 60 }
const pack = z.string().max(40).regex(/^[a-z0-9-]+\.[a-z]{2}$/)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const listConfirmedTexts = endpoint('GET /self-care/confirmed-texts', {
  says: 'The wordings of instruments that a steward of this service has compared with the publisher\'s form and confirmed.',
  knocks: roles, relation: 'house', takes: z.strictObject({}), gives: z.strictObject({ texts: z.array(z.strictObject({ pack, at: instant })) }), budget: often, audit: null,
})

export const confirmText = endpoint('POST /self-care/confirmed-texts', {
  says: 'Switches on one wording of an instrument, word for word as it is now: the steward has compared it with the publisher\'s form.',
  knocks: ['steward'], relation: 'house', takes: z.strictObject({ pack, sha256 }), gives: z.strictObject({}), refuses: ['unknown-text', 'another-wording'],
  budget: often, audit: 'text.confirmed',
})

export const withdrawText = endpoint('POST /self-care/confirmed-texts/withdraw', {
  says: 'Switches a wording of an instrument off again; what was answered with it stays.',
  knocks: ['steward'], relation: 'house', takes: z.strictObject({ pack }), gives: z.strictObject({}), budget: often, audit: 'text.withdrawn',
})
