import { alike, codesOf, found, background, from, type Instrument, plain } from './instrument.ts'

/** The PHQ-9: nine questions about two weeks, 0 to 27. */
export const phq9: Instrument = {
  ...plain,
  id: 'phq-9',
  name: 'PHQ-9',
  cite: 'Kroenke K, Spitzer RL, Williams JBW. The PHQ-9. J Gen Intern Med 2001;16:606-13',
  items: alike(9, [0, 1, 2, 3]),
  scoring: {
    kind: 'sum', times: 1,
    bands: [from(0, 4, 'minimal'), from(5, 9, 'mild'), from(10, 14, 'moderate'), from(15, 19, 'moderately severe'), from(20, 27, 'severe')],
    bandSource: background('Kroenke, Spitzer, Williams 2001', 'high'),
  },
  safety: { items: [9], above: 0 },
  recall: 'P2W',
  change: { points: 6, source: found('NHS Talking Therapies manual, as cited by cbtwatch.com') },
  caseFrom: { total: 10, source: found('NHS Talking Therapies manual, as cited by cbtwatch.com') },
  retestAfterDays: 14,
  codes: codesOf('phq-9', 9, {
    panel: '44249-1', total: '44261-6',
    items: ['44250-9', '44255-8', '44259-0', '44254-1', '44251-7', '44258-2', '44252-5', '44253-3', '44260-8'],
    answers: ['LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9'],
  }),
  licence: { says: 'No permission required to reproduce, translate, display or distribute (Pfizer grant)', confidence: 'high' },
}
