// What the slices above may read of self-care's parts, which only it can reach: facts of some days, out of what lies in the vault.
export { assessment, type Finished } from './assessments/assessment.ts'
export type { Scale } from './assessments/result.ts'
export { practisedIn, type Practised } from './insights/practised.ts'
export { formsIn, isIn, scoreFacts, type Span } from './report/facts.ts'
