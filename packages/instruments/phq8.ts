import { codesOf, found, from, type Instrument, plain } from './instrument.ts'
import { phq9 } from './phq9.ts'

/** The PHQ-8: the PHQ-9 without its ninth question, for places where nobody watches the answers. */
export const phq8: Instrument = {
  ...plain,
  id: 'phq-8',
  name: 'PHQ-8',
  cite: 'Kroenke K et al. The PHQ-8 as a measure of current depression in the general population. J Affect Disord 2009;114:163-73',
  items: phq9.items.slice(0, 8),
  scoring: {
    kind: 'sum', times: 1,
    bands: [from(0, 4, 'minimal'), from(5, 9, 'mild'), from(10, 14, 'moderate'), from(15, 19, 'moderately severe'), from(20, 24, 'severe')],
    bandSource: found('Kroenke et al. 2009, bounds as in awell-health/awell-score, phq_8'),
  },
  recall: 'P2W',
  partOf: { id: 'phq-9', items: [1, 2, 3, 4, 5, 6, 7, 8] },
  retestAfterDays: 14,
  codes: codesOf('phq-8', 8, { items: phq9.codes.items.map(({ code }) => code), answers: phq9.codes.answers! }),
  licence: phq9.licence,
}
