// What the talk shows of the generated voice: whether it may speak, the choice with its consent, a line of it, the sign while it is asked, and who sees the talk.
export { AskingOther, OtherLine } from './OtherLine.tsx'
export type { OtherWords } from './asking.ts'
export { useOtherLine } from './useOtherLine.ts'
export { VoiceChoice } from './VoiceChoice.tsx'
export { WhoSeesTalk } from './WhoSeesTalk.tsx'
