// The browser's door to safety, for the slices above it.
export { hasNoRoom, useKeeping } from '../plan/web/keeping.ts'
export { CountryLines } from '../plan/web/CountryLines.tsx'
export { keepLevel } from './raised.ts'
