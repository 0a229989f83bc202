import { alike, codesOf, found, from, type Instrument, plain } from './instrument.ts'

/** The DASS-21: three scales of seven questions about the past week. Each sum is doubled: 0 to 42 a scale. */
export const dass21: Instrument = {
  ...plain,
  id: 'dass-21',
  name: 'DASS-21',
  cite: 'Lovibond SH, Lovibond PF. Manual for the Depression Anxiety Stress Scales, second edition. Sydney: Psychology Foundation, 1995',
  items: alike(21, [0, 1, 2, 3]),
  scoring: {
    kind: 'scales', times: 2,
    scales: [
      { id: 'depression', items: [3, 5, 10, 13, 16, 17, 21], bands: severity(9, 13, 20, 27) },
      { id: 'anxiety', items: [2, 4, 7, 9, 15, 19, 20], bands: severity(7, 9, 14, 19) },
      { id: 'stress', items: [1, 6, 8, 11, 12, 14, 18], bands: severity(14, 18, 25, 33) },
    ],
    // A table for undoubled sums, common in papers, calls an anxiety sum of 5 mild; the manual's own table, doubled to 10, calls it moderate.
    bandSource: found('Lovibond and Lovibond 1995, table for doubled scores, as repeated by revivehealthandhappiness.com.au'),
  },
  softSigns: [21],
  recall: 'P1W',
  codes: codesOf('dass-21', 21),
  licence: { says: 'Public domain scale, no fee (Lovibond and Lovibond, UNSW); cite the authors and the translators', confidence: 'high' },
}

/** The manual's five bands of a scale, from the last score of each of the first four. */
function severity(normal: number, mild: number, moderate: number, severe: number) {
  return [from(0, normal, 'normal'), from(normal + 1, mild, 'mild'), from(mild + 1, moderate, 'moderate'), from(moderate + 1, severe, 'severe'), from(severe + 1, 42, 'extremely severe')]
}
