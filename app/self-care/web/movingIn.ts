import { z } from 'zod'
import type { Call } from '#wire/client.ts'
import type { Safe } from '#vault/web/index.ts'
import { listPlainCheckIns, removePlainCheckIn } from '../api.ts'
import { checkIn } from '../check-in.ts'
import { zoneHere } from '#prelude/time.ts'
import type { Id } from '#prelude/id.ts'

/** Moves check-ins that were made without script into the vault: sealed here first, and only then removed there. Done twice, it leaves one of each. */
export async function moveInPlainCheckIns(safe: Safe, call: Call): Promise<void> {
  const answer = await call(listPlainCheckIns, {})
  if (!answer.ok) return
  for (const { id, mood, feelings, note, intensity, factors, day, at } of answer.value.checkIns) {
    // The same id in the vault: where this was broken off half-way, the second time writes the same record again.
    await safe.keep('mood', z.encode(checkIn, { mood, feelings, note, intensity, factors, day, at, zone: zoneHere() }), id as string as Id<'record'>)
    await call(removePlainCheckIn, { id })
  }
}
