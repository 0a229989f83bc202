import { alike, background, codesOf, from, type Instrument, plain } from './instrument.ts'

/** The EPDS, scoring alone: ten questions about seven days, 0 to 30. Electronic use needs the publisher's leave, so no words are held here and it is off. */
export const epds: Instrument = {
  ...plain,
  id: 'epds',
  name: 'EPDS',
  cite: 'Cox JL, Holden JM, Sagovsky R. Detection of postnatal depression. Br J Psychiatry 1987;150:782-6',
  // As everywhere here, an answer is the points of the chosen option. On the form items 1, 2 and 4 print 0 first, all others print 3 first.
  items: alike(10, [0, 1, 2, 3]),
  scoring: { kind: 'sum', times: 1, bands: [from(0, 9, 'below-cut'), from(10, 12, 'possible'), from(13, 30, 'probable')], bandSource: background('Cox, Holden, Sagovsky 1987', 'high') },
  safety: { items: [10], above: 0 },
  recall: 'P7D',
  change: { points: 4, source: background('general knowledge, no source found', 'medium') },
  codes: codesOf('epds', 10),
  licence: { says: '© 1987 Royal College of Psychiatrists: paper copies free with the full citation; ask before electronic use', confidence: 'medium' },
  needsLicence: true,
}
