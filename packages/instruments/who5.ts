import { alike, background, codesOf, found, from, type Instrument, plain } from './instrument.ts'

/** The WHO-5: five good things in two weeks. The raw sum of 0 to 25 is multiplied by 4; higher is better. */
export const who5: Instrument = {
  ...plain,
  id: 'who-5',
  name: 'WHO-5',
  cite: 'Topp CW, Østergaard SD, Søndergaard S, Bech P. The WHO-5 Well-Being Index. Psychother Psychosom 2015;84:167-76',
  items: alike(5, [0, 1, 2, 3, 4, 5]),
  scoring: {
    kind: 'sum', times: 4,
    // Published: 50 or less low wellbeing, 28 or less likely depression. The words here name the wellbeing, not an illness.
    bands: [from(0, 28, 'very low'), from(29, 50, 'low'), from(51, 100, 'above-cut')],
    bandSource: found('inspq.qc.ca sheet 14, psykiatri-regionh.dk'),
  },
  recall: 'P2W',
  betterWhen: 'higher',
  change: { points: 10, source: background('Topp et al. 2015', 'medium') },
  codes: codesOf('who-5', 5),
  licence: { says: 'WHO: free, non-commercial, with attribution, wording unchanged (2024 text CC BY-NC-SA 3.0 IGO)', confidence: 'medium' },
}
