// The browser's door to self-care, for the slices above it.
export { keepCheckIn } from './checkIns.ts'
export { isCheckInDue } from '../reminders/web/checkInDue.ts'
export { useConfirmed } from '../assessments/web/confirmed.ts'
export { keepFinished } from '../assessments/web/assessments.ts'
