import { useMemo } from 'preact/hooks'
import { z } from 'zod'
import type { Id } from '#prelude/id.ts'
import { now, zoneHere } from '#prelude/time.ts'
import { useSafe, type Safe } from '#vault/web/index.ts'
import { checkIn, checkInNow, MOST_NOTE, type CheckIn, type KeptCheckIn, type Mood } from '../check-in.ts'
import type { Said } from './CheckInForm.tsx'

/** A check-in out of the vault, and whether it has reached the server yet; `alsoOf` where two devices changed the same one. */
export type HeldCheckIn = KeptCheckIn & { unsent: boolean; alsoOf?: Id<'record'> | undefined }

/** The check-ins in the vault. What an older or newer program wrote and this one cannot read is left alone, not dropped. */
export function checkInsIn(safe: Safe): HeldCheckIn[] {
  return safe.all('mood').flatMap(({ id, value, unsent, alsoOf }) => {
    const read = checkIn.safeParse(value)
    return read.success ? [{ ...read.data, id, unsent, alsoOf }] : []
  })
}

/** The check-ins of the open vault, and what one can do with them. */
export function useCheckIns() {
  const safe = useSafe()
  const all = checkInsIn(safe)
  const deeds = useMemo(() => ({
    /** Seals a check-in of now on this device. */
    record: (said: Said): Promise<Id<'record'>> => keep(safe, checkInNow(said.mood, now(), zoneHere(), said)),
    /** Changes one; the moment at which it was first written stays. */
    change: (before: HeldCheckIn, said: Said): Promise<Id<'record'>> => keep(safe, { ...said, at: before.at, zone: before.zone }, before.id),
    /** Erases one, and gives what takes it back. */
    remove: async (id: Id<'record'>): Promise<() => Promise<unknown>> => {
      const before = await safe.remove(id)
      return async () => { if (before) await safe.keep('mood', before.value, id) }
    },
  }), [safe])
  return { all, ...deeds }
}

/** Seals a check-in of now that was said elsewhere than in the form: in a talk. */
export const keepCheckIn = (safe: Safe, mood: Mood, note: string): Promise<Id<'record'>> => keep(safe, checkInNow(mood, now(), zoneHere(), { note: note.slice(0, MOST_NOTE) }))

const keep = (safe: Safe, said: CheckIn, id?: Id<'record'>) => safe.keep('mood', z.encode(checkIn, said), id)
