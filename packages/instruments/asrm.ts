import { alike, background, codesOf, from, type Instrument, plain } from './instrument.ts'

/** The Altman scale: five groups of statements about the past week, 0 to 20. */
export const asrm: Instrument = {
  ...plain,
  id: 'asrm',
  name: 'ASRM',
  cite: 'Altman EG, Hedeker D, Peterson JL, Davis JM. The Altman Self-Rating Mania Scale. Biol Psychiatry 1997;42:948-55',
  items: alike(5, [0, 1, 2, 3, 4]),
  scoring: { kind: 'sum', times: 1, bands: [from(0, 5, 'below-cut'), from(6, 20, 'at-or-above-cut')], bandSource: background('Altman et al. 1997', 'medium') },
  recall: 'P1W',
  codes: codesOf('asrm', 5),
  licence: { says: 'Free: Dr Altman keeps the copyright; clinicians and researchers may reproduce it', confidence: 'medium' },
}
