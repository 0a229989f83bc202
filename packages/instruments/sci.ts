import { alike, background, codesOf, from, type Instrument, plain } from './instrument.ts'

/** The Sleep Condition Indicator: eight questions about a typical night of the last month, 0 to 32; higher is better. */
export const sci: Instrument = {
  ...plain,
  id: 'sci',
  name: 'SCI',
  cite: 'Espie CA et al. The Sleep Condition Indicator. BMJ Open 2014;4:e004183',
  // An option counts the points printed beside it: the best night is 4, the worst 0.
  items: alike(8, [0, 1, 2, 3, 4]),
  scoring: { kind: 'sum', times: 1, bands: [from(0, 16, 'at-or-below-cut'), from(17, 32, 'above-cut')], bandSource: background('Espie et al. 2014', 'medium') },
  recall: 'P1M',
  betterWhen: 'higher',
  codes: codesOf('sci', 8),
  licence: { says: 'Published open access in BMJ Open; non-commercial', confidence: 'medium' },
}
