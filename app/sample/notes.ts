import { newId, type Id } from '#prelude/id.ts'
import type { Instant } from '#prelude/time.ts'
import type { Role } from '#wire/endpoint.ts'
import type { Tx } from '#platform/ctx.ts'
import { answer, open } from '#companion/handover/server/desk.ts'
import { markRead, send } from '#companion/handover/server/notes.ts'
import { comeHere, goAway } from '#companion/handover/server/staff.ts'

/** Two notes of Ana's: one that Lina answered last week, and one that has just come in and waits for whoever is on duty. */
export async function fillNotes(tx: Tx, { ana, lina, theo }: { ana: Id<'person'>; lina: Id<'person'>; theo: Id<'person'> }): Promise<void> {
  const as = (personId: Id<'person'>, role: Role, now: Instant): Tx => ({ ...tx, now, actor: { kind: 'somebody', personId, sessionId: newId('session'), roles: [role], sampleOnly: true } })
  const lastWeek = tx.now.subtract({ hours: 6 * 24 + 5 })
  const after = (minutes: number) => lastWeek.add({ minutes })
  await comeHere(as(theo, 'clinician', lastWeek), 'Theo')
  await goAway(as(theo, 'clinician', after(200)))
  await comeHere(as(lina, 'listener', lastWeek), 'Lina')
  const { id } = await send(as(ana, 'person', lastWeek), { kind: 'note', level: 'low', to: null, words: 'I find this hard to say, so I wrote it down.\n\nThe nights are the worst. I lie there and go over Thursday’s meeting again and again.' })
  await open(as(lina, 'listener', after(25)), id)
  await answer(as(lina, 'listener', after(41)), { id, words: 'Thank you for writing. Nights like these are hard, and you are not the only one who lies awake with a meeting. What would it be like to write the meeting down at seven in the evening, so that it has its place? I am here on Thursday from six, if you want to talk it over.' })
  await markRead(as(ana, 'person', after(90)), id)
  await goAway(as(lina, 'listener', after(200)))
  await send(as(ana, 'person', tx.now.subtract({ minutes: 20 })), { kind: 'note', level: 'moderate', to: null, words: 'They asked me again to lead the meeting. I said yes before I could think, and now I cannot sleep. Could somebody help me say no?' })
}
