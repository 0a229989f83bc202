import { alike, background, codesOf, from, type Instrument, plain } from './instrument.ts'

/** The AUDIT: ten questions about alcohol in the past year, 0 to 40. Its last two questions count 0, 2 or 4. */
export const audit: Instrument = {
  ...plain,
  id: 'audit',
  name: 'AUDIT',
  cite: 'Babor TF, Higgins-Biddle JC, Saunders JB, Monteiro MG. AUDIT: guidelines for use in primary care, second edition. WHO 2001',
  items: [...alike(8, [0, 1, 2, 3, 4]), ...alike(2, [0, 2, 4])],
  scoring: {
    kind: 'sum', times: 1,
    // The manual counts zones I to IV. These are the words commonly used for them.
    bands: [from(0, 7, 'low risk'), from(8, 15, 'hazardous'), from(16, 19, 'harmful'), from(20, 40, 'possible dependence')],
    bandSource: background('Babor et al. 2001', 'high'),
  },
  recall: 'P1Y',
  // A code for the panel was found, of medium certainty; so it is left out.
  codes: codesOf('audit', 10),
  licence: { says: 'WHO: free with acknowledgement, non-commercial', confidence: 'medium' },
}
