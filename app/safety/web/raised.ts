import { z } from 'zod'
import { now } from '#prelude/time.ts'
import type { Level } from '#risk/signal.ts'
import type { Safe } from '#vault/web/index.ts'
import { isRaised, leftLevel, levelAmong } from '../raised.ts'

/** Keeps the level that a talk holds now, where that changes what the house shows. */
export async function keepLevel(safe: Safe, level: Level): Promise<void> {
  const before = levelAmong(safe.all('settings'))
  if (isRaised(before?.left.level ?? 'none') !== isRaised(level)) await safe.keep('settings', z.encode(leftLevel, { kind: 'level', level, at: now() }), before?.held.id)
}
