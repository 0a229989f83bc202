import { background, codesOf, from, type Instrument, plain } from './instrument.ts'
import { phq9 } from './phq9.ts'

/** The PHQ-2: the first two questions of the PHQ-9. */
export const phq2: Instrument = {
  ...plain,
  id: 'phq-2',
  name: 'PHQ-2',
  cite: 'Kroenke K, Spitzer RL, Williams JBW. The PHQ-2. Med Care 2003;41:1284-92',
  items: phq9.items.slice(0, 2),
  scoring: { kind: 'sum', times: 1, bands: [from(0, 2, 'below-cut'), from(3, 6, 'at-or-above-cut')], bandSource: background('Kroenke, Spitzer, Williams 2003', 'high') },
  recall: 'P2W',
  partOf: { id: 'phq-9', items: [1, 2] },
  retestAfterDays: 14,
  // The panel's code is of medium certainty, so it is left out.
  codes: codesOf('phq-2', 2, { total: '55758-7', items: phq9.codes.items.map(({ code }) => code), answers: phq9.codes.answers! }),
  licence: phq9.licence,
}
