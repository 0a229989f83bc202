// The browser's door to privacy, for the slices above it.
export { type AnyRefusal, useRefusals } from './refusals.ts'
export { dayIn, whenIn } from './when.ts'
