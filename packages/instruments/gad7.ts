import { alike, background, codesOf, found, from, type Instrument, plain } from './instrument.ts'

/** The GAD-7: seven questions about two weeks, 0 to 21. */
export const gad7: Instrument = {
  ...plain,
  id: 'gad-7',
  name: 'GAD-7',
  cite: 'Spitzer RL, Kroenke K, Williams JBW, Löwe B. The GAD-7. Arch Intern Med 2006;166:1092-7',
  items: alike(7, [0, 1, 2, 3]),
  scoring: {
    kind: 'sum', times: 1,
    bands: [from(0, 4, 'minimal'), from(5, 9, 'mild'), from(10, 14, 'moderate'), from(15, 21, 'severe')],
    bandSource: background('Spitzer, Kroenke, Williams, Löwe 2006', 'high'),
  },
  recall: 'P2W',
  change: { points: 4, source: found('NHS Talking Therapies manual, as cited by cbtwatch.com') },
  caseFrom: { total: 8, source: found('NHS Talking Therapies manual, as cited by cbtwatch.com') },
  retestAfterDays: 14,
  codes: codesOf('gad-7', 7, {
    panel: '69737-5', total: '70274-6',
    items: ['69725-0', '68509-9', '69733-4', '69734-2', '69735-9', '69689-8', '69736-7'],
    answers: ['LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9'],
  }),
  licence: { says: 'No permission required to reproduce, translate, display or distribute (Pfizer grant)', confidence: 'high' },
}
