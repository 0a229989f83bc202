import { codesOf, found, from, type Instrument, plain } from './instrument.ts'
import { audit } from './audit.ts'

/** The AUDIT-C: the first three questions of the AUDIT, 0 to 12. */
export const auditc: Instrument = {
  ...plain,
  id: 'audit-c',
  name: 'AUDIT-C',
  cite: 'Bush K et al. The AUDIT alcohol consumption questions (AUDIT-C). Arch Intern Med 1998;158:1789-95',
  items: audit.items.slice(0, 3),
  scoring: {
    kind: 'sum', times: 1,
    // The cut is 3 for women and 4 for men. We do not ask which, so a total of 3 has a band of its own.
    bands: [from(0, 2, 'below-cut'), from(3, 3, 'at-cut-for-women'), from(4, 12, 'at-or-above-cut')],
    bandSource: found('Bush et al. 1998: 4 or more men, 3 or more women; local cuts differ, often 5 in the UK'),
  },
  recall: 'P1Y',
  partOf: { id: 'audit', items: [1, 2, 3] },
  codes: codesOf('audit-c', 3, { panel: '72109-2', total: '75626-2', items: ['68518-0', '68519-8', '68520-6'] }),
  licence: audit.licence,
}
