import { background, codesOf, from, type Instrument, plain } from './instrument.ts'
import { gad7 } from './gad7.ts'

/** The GAD-2: the first two questions of the GAD-7. */
export const gad2: Instrument = {
  ...plain,
  id: 'gad-2',
  name: 'GAD-2',
  cite: 'Kroenke K et al. Anxiety disorders in primary care. Ann Intern Med 2007;146:317-25',
  items: gad7.items.slice(0, 2),
  scoring: { kind: 'sum', times: 1, bands: [from(0, 2, 'below-cut'), from(3, 6, 'at-or-above-cut')], bandSource: background('Kroenke et al. 2007', 'high') },
  recall: 'P2W',
  partOf: { id: 'gad-7', items: [1, 2] },
  retestAfterDays: 14,
  // LOINC 70273-8, which some projects use for the total, is that of the PHQ-15.
  codes: codesOf('gad-2', 2, { items: gad7.codes.items.map(({ code }) => code), answers: gad7.codes.answers! }),
  licence: gad7.licence,
}
