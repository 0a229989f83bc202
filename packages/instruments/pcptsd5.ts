import { alike, background, codesOf, from, type Instrument, plain } from './instrument.ts'

/** The PC-PTSD-5: has something terrible happened, and then five yes-or-no questions about the past month, 0 to 5. */
export const pcptsd5: Instrument = {
  ...plain,
  id: 'pc-ptsd-5',
  name: 'PC-PTSD-5',
  cite: 'Prins A et al. The Primary Care PTSD Screen for DSM-5 (PC-PTSD-5). J Gen Intern Med 2016;31:1206-11',
  items: alike(5, [0, 1]),
  gate: true,
  // A cut of 3 overlooks fewer people and calls more; 4 is the one the sheet takes from the paper.
  scoring: { kind: 'sum', times: 1, bands: [from(0, 3, 'below-cut'), from(4, 5, 'at-or-above-cut')], bandSource: background('Prins et al. 2016: cut 4', 'high') },
  recall: 'P1M',
  codes: codesOf('pc-ptsd-5', 5),
  licence: { says: 'Public domain (US Department of Veterans Affairs, National Center for PTSD)', confidence: 'high' },
}
