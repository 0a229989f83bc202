import { alike, background, codesOf, type Instrument, plain } from './instrument.ts'

/** The ASQ: four questions that a person asks, and a fifth about this moment when one of them is answered with yes. */
export const asq: Instrument = {
  ...plain,
  id: 'asq',
  name: 'ASQ',
  cite: 'Horowitz LM et al. Ask Suicide-Screening Questions (ASQ). Arch Pediatr Adolesc Med 2012;166:1170-6; NIMH toolkit',
  items: alike(5, [0, 1]),
  mayStopAfter: 4,
  scoring: { kind: 'any-yes', nowItem: 5, bandSource: background('NIMH ASQ toolkit: any yes or refusal is positive, a yes to question 5 is acute', 'high') },
  safety: { items: [1, 2, 3, 4, 5], above: 0 },
  recall: null,
  askedBy: 'person',
  codes: codesOf('asq', 5),
  licence: { says: 'Public domain (NIMH)', confidence: 'high' },
}
