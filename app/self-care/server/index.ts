import { columns, type FieldRegister } from '#platform/fields.ts'
import { reads, slice, writes, type Slice } from '#platform/slice.ts'
import { keepPlainCheckIn, listPlainCheckIns, removePlainCheckIn } from '../api.ts'
import { plainCheckIns, recordPlainCheckIn, removePlain } from './checkins.ts'
import { textFields, textRoutes } from '../assessments/server/texts.ts'
import { pages as coursePages } from '../courses/server/pages.ts'
import { pages as practicePages } from '../practices/server/pages.ts'
import { pages as soundPages } from '../sounds/server/pages.ts'
import { remindersWith, type PushSettings } from '../reminders/server/index.ts'
import { own } from './tables.ts'

export { pushFrom, type PushSettings } from '../reminders/server/index.ts'

const fields: FieldRegister = {
  'self_care.check_in': { ...columns('id person_id at', 'P', 'showing check-ins made without script', 'until the person removes it or is erased'), ...columns('said', 'V', 'the check-in itself', 'until the person removes it or is erased') },
}

const keep = writes(keepPlainCheckIn, recordPlainCheckIn)
const remove = writes(removePlainCheckIn, async (tx, { id }) => { await removePlain(tx, id); return {} })

/** Self-care: what a person does alone. Nearly all of it lives sealed in the vault; the server has only what browsers without script say. */
export function selfCareWith(push: PushSettings): Slice {
  const reminders = remindersWith(push)
  return slice('self-care', import.meta.dirname, {
    fields: { ...fields, ...textFields, ...reminders.fields },
    routes: [reads(listPlainCheckIns, async (ctx) => ({ checkIns: await plainCheckIns(ctx) })), keep, remove, ...textRoutes, ...reminders.routes],
    pages: [
      ...practicePages,
      ...coursePages,
      ...soundPages,
      { path: '/today', screen: 'today', knocks: ['nobody'], reads: async (ctx) => (ctx.actor.kind === 'somebody' && ctx.actor.roles.includes('person') ? { checkIns: await plainCheckIns(ctx) } : null) },
    ],
    forms: [
      { path: '/today/check-in', route: keep, back: '/today', then: () => '/today?done=kept' },
      { path: '/today/remove', route: remove, back: '/today', then: () => '/today?done=removed' },
    ],
    jobs: reminders.jobs,
    personal: {
      export: async (tx) => ({ checkIns: await plainCheckIns(tx), ...(await reminders.export(tx)) }),
      async erase(tx, person) {
        await own(tx.db).deleteFrom('self_care.check_in').where('person_id', '=', person).execute()
        await reminders.erase(tx, person)
      },
    },
  })
}
