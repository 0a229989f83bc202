import { z } from 'zod'
import { now, plainDate, dayIn, zoneHere } from '#prelude/time.ts'
import { useSafe } from '#vault/web/index.ts'
import type { CheckIn } from '../../check-in.ts'
import { isBadWeek } from '../suggestion.ts'

/** How much Today shows: chosen by the person for as long as they like; where they chose nothing, a hard week is asked about once. */
const showing = z.strictObject({ kind: z.literal('today'), less: z.boolean(), chosenOn: plainDate })

/** Whether Today shows little, whether to ask about it, and the deed that decides. */
export function useShowing(checkIns: readonly Pick<CheckIn, 'mood' | 'day'>[]) {
  const safe = useSafe()
  const today = dayIn(zoneHere(), now())
  const kept = safe.all('settings').flatMap(({ id, value }) => { const read = showing.safeParse(value); return read.success ? [{ id, ...read.data }] : [] })[0]
  const isRecent = kept !== undefined && kept.chosenOn.until(today, { largestUnit: 'days' }).days < 7
  return {
    less: kept?.less ?? false,
    ask: !kept?.less && !isRecent && isBadWeek(checkIns, today),
    choose: async (less: boolean) => { await safe.keep('settings', z.encode(showing, { kind: 'today', less, chosenOn: today }), kept?.id) },
  }
}
