import { job, type Job } from '#platform/jobs.ts'
import type { FieldRegister } from '#platform/fields.ts'
import type { Slice } from '#platform/slice.ts'
import { serveSms } from './door.ts'
import { forgetOld } from './forgetting.ts'
import { wakeDue, type Outside } from './sending.ts'
import type { Sms } from './sms.ts'
import { smsFields } from './tables.ts'

export { smsFrom, type Sms } from './sms.ts'

/** The SMS part of the companion. Without a carrier nothing comes in or goes out, and what was kept before is still forgotten in time. */
export function smsWith(sms: Sms | undefined): { fields: FieldRegister; jobs: Job[]; doors: NonNullable<Slice['doors']> } {
  let outside: Outside | undefined
  return {
    fields: smsFields,
    jobs: [
      job('companion-sms-forget', '23 * * * *', forgetOld),
      ...(sms ? [job('companion-sms', '* * * * *', async (tx) => { if (outside) await wakeDue(tx, outside, sms) })] : []),
    ],
    doors(app, doors) {
      if (!sms) return
      outside = { transactions: doors.transactions, log: app.log }
      serveSms(app, doors, sms, outside)
    },
  }
}
