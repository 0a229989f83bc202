import { alike, background, codesOf, found, from, type Instrument, plain } from './instrument.ts'

/** The PCL-5: twenty questions about the past month, 0 to 80, with the provisional symptom groups of DSM-5 beside the total. */
export const pcl5: Instrument = {
  ...plain,
  id: 'pcl-5',
  name: 'PCL-5',
  cite: 'Weathers FW et al. The PTSD Checklist for DSM-5 (PCL-5). National Center for PTSD, 2013',
  items: alike(20, [0, 1, 2, 3, 4]),
  // The published cut lies between 31 and 33. The lower end is taken, so that a screen overlooks fewer people.
  scoring: { kind: 'sum', times: 1, bands: [from(0, 30, 'below-cut'), from(31, 80, 'at-or-above-cut')], bandSource: found('National Center for PTSD: cut 31 to 33') },
  criteria: {
    from: 2, source: background('National Center for PTSD: provisional diagnosis by symptom clusters', 'high'),
    groups: [
      { id: 'B', items: [1, 2, 3, 4, 5], needs: 1 },
      { id: 'C', items: [6, 7], needs: 1 },
      { id: 'D', items: [8, 9, 10, 11, 12, 13, 14], needs: 2 },
      { id: 'E', items: [15, 16, 17, 18, 19, 20], needs: 2 },
    ],
  },
  recall: 'P1M',
  // Newer work asks for 15 to 18 points; that figure is of low certainty here.
  change: { points: 10, source: background('National Center for PTSD, older guidance: 10 points clinically meaningful', 'medium') },
  codes: codesOf('pcl-5', 20, { panel: '101697-1', total: '101698-9' }),
  licence: { says: 'Public domain (US Department of Veterans Affairs, National Center for PTSD)', confidence: 'high' },
}
