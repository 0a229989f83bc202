import type { Voice } from '../../words.ts'
import again from './again.json' with { type: 'json' }
import limits from './limits.json' with { type: 'json' }
import quick from './quick.json' with { type: 'json' }
import safety from './safety.json' with { type: 'json' }
import steps from './steps.json' with { type: 'json' }
import talk from './talk.json' with { type: 'json' }

export const voice: Voice = { ...again, ...talk, ...safety, ...limits, ...steps, ...quick }
