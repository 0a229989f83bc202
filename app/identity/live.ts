import { z } from 'zod'
import { idOf } from '#prelude/id.ts'
import { liveEvent } from '#wire/live.ts'

/** A session of this person has ended: its sockets close, its screens go to the start. */
export const sessionEnded = liveEvent('session-ended', z.strictObject({ sessionId: idOf('session') }))
