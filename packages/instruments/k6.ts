import { alike, background, codesOf, from, type Instrument, plain } from './instrument.ts'
import { k10 } from './k10.ts'

/** The K6: six questions about thirty days, 0 to 4 each, 0 to 24. It has words of its own, so it is not a part of the K10. */
export const k6: Instrument = {
  ...plain,
  id: 'k6',
  name: 'K6',
  cite: 'Kessler RC et al. Screening for serious mental illness in the general population. Arch Gen Psychiatry 2003;60:184-9',
  items: alike(6, [0, 1, 2, 3, 4]),
  scoring: {
    kind: 'sum', times: 1,
    bands: [from(0, 4, 'low'), from(5, 12, 'moderate'), from(13, 24, 'serious')],
    bandSource: background('Kessler et al. 2003: 13 or more serious distress; 5 to 12 moderate is of medium certainty', 'medium'),
  },
  softSigns: [2, 6],
  recall: 'P30D',
  textIn: 'k10',
  codes: codesOf('k6', 6),
  licence: k10.licence,
}
