import { z } from 'zod'
import { endpoint } from '#wire/endpoint.ts'
import { look } from './looks.ts'

const everybodyKnown = ['person', 'helper', 'listener', 'coach', 'clinician', 'supervisor', 'moderator', 'steward'] as const

export const listLooks = endpoint('GET /privacy/looks', {
  says: 'What was done with your things, and by whom.',
  knocks: everybodyKnown, relation: 'own', takes: z.strictObject({}), gives: z.strictObject({ looks: z.array(look).max(200) }),
  budget: { most: 60, seconds: 60 }, audit: null,
})

export const exportEverything = endpoint('POST /privacy/export', {
  says: 'Everything the service keeps of you, by part of care; what is sealed comes as sealed bytes, which your own device opens.',
  knocks: everybodyKnown, relation: 'own', takes: z.strictObject({}), gives: z.strictObject({ parts: z.record(z.string(), z.unknown()) }),
  budget: { most: 6, seconds: 600 }, audit: 'person.exported',
})

export const eraseMe = endpoint('POST /privacy/erase', {
  says: 'Erases you: rows are deleted and the key of what was enveloped is shredded. There is no way back.',
  knocks: ['person'], relation: 'own', takes: z.strictObject({ sure: z.literal('erase') }), gives: z.strictObject({}),
  budget: { most: 6, seconds: 600 }, audit: 'person.erased', setsCookie: true,
})
