import type { TrapName } from './traps.ts'

/** The steps that a person can be led through, and the talks that are no exercise. */
export const exercises = [
  'check-in', 'thought-record', 'spot-the-trap', 'reframe', 'activation', 'problem-solving', 'worry-time', 'grounding', 'breathing', 'urge-surfing', 'lapse-plan', 'sleep', 'grief', 'anger',
  'self-criticism', 'exposure', 'values', 'gratitude', 'before-session', 'after-session', 'savouring', 'loneliness', 'stress',
] as const
export type Exercise = (typeof exercises)[number]

/** Talks about danger: these alone go on while the level is above low. */
export const safetyFlows = ['safety', 'harm-to-others', 'abuse', 'other-person'] as const
export type SafetyFlow = (typeof safetyFlows)[number]

export const others = ['greet', 'listen', 'human', 'memory', 'menu', 'limits', 'goodbye', 'scale'] as const
export type FlowName = Exercise | SafetyFlow | (typeof others)[number]

export const isExercise = (name: string): name is Exercise => (exercises as readonly string[]).includes(name)
export const isSafetyFlow = (name: string): name is SafetyFlow => (safetyFlows as readonly string[]).includes(name)

/**
 * One step of an exercise: what is said (keys of the words; by default "flow.step"), the quick answers, under which name free text or a number is kept, and what
 * comes next. Without `on` or `then` the next step in the list follows; a step that `ends` is the last. `to:x` leads to another exercise, `listen` back to the talk.
 */
export type FlowStep = {
  says?: string[]
  quick?: string[]
  keep?: string
  scale?: string
  on?: Record<string, string>
  then?: string
  ends?: true
  marks?: true
  does?: DoesName
}
export type Flow = Record<string, FlowStep>

/** What a screen may do beside showing the words; nothing here happens without the person's own tap or yes. */
export type DoesName = 'keep-check-in' | 'open-breathing' | 'draft-note'
export type Mark = { words: string; trap: TrapName }
