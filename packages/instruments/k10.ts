import { alike, codesOf, found, from, type Instrument, plain } from './instrument.ts'

/** The K10 in its Australian count: ten questions about four weeks, 1 to 5 each, 10 to 50. (The US count runs from 0 to 40.) */
export const k10: Instrument = {
  ...plain,
  id: 'k10',
  name: 'K10',
  cite: 'Kessler RC et al. Short screening scales to monitor population prevalences and trends in non-specific psychological distress. Psychol Med 2002;32:959-76',
  items: alike(10, [1, 2, 3, 4, 5]),
  scoring: {
    kind: 'sum', times: 1,
    bands: [from(10, 15, 'low'), from(16, 21, 'moderate'), from(22, 29, 'high'), from(30, 50, 'very high')],
    bandSource: found('Australian Bureau of Statistics'),
  },
  softSigns: [4, 10],
  recall: 'P4W',
  codes: codesOf('k10', 10),
  licence: { says: 'Free with citation (Kessler et al.)', confidence: 'medium' },
}
