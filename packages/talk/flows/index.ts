import type { Exercise, Flow } from '../flow.ts'
import { afterSession, beforeSession, exposure, lapsePlan, problemSolving, stress, urgeSurfing } from './doing.ts'
import { anger, grief, loneliness } from './feelings.ts'
import { activation, breathing, checkIn, grounding, sleep, thoughtRecord, worryTime } from './first.ts'
import { gratitude, reframe, savouring, selfCriticism, spotTheTrap, values } from './thoughts.ts'

export const flows: Record<Exercise, Flow> = {
  'check-in': checkIn, 'thought-record': thoughtRecord, 'spot-the-trap': spotTheTrap, reframe, activation, 'problem-solving': problemSolving, 'worry-time': worryTime, grounding, breathing,
  'urge-surfing': urgeSurfing, 'lapse-plan': lapsePlan, sleep, grief, anger, 'self-criticism': selfCriticism, exposure, values, gratitude, 'before-session': beforeSession, 'after-session': afterSession,
  savouring, loneliness, stress,
}
