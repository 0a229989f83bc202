import { useCallback, useEffect, useState } from 'preact/hooks'
import { z } from 'zod'
import { useCall } from '#kit/call.ts'
import type { Id } from '#prelude/id.ts'
import { now } from '#prelude/time.ts'
import type { Call } from '#wire/client.ts'
import { useSafe, type Safe } from '#vault/web/index.ts'
import { sendNote } from '../api.ts'
import { isForNow, mayGoByItself, noteDraft, type NoteDraft } from '../draft.ts'

export type HeldDraft = NoteDraft & { id: Id<'record'> }
const AGAIN_AFTER = 20_000

/** Notes of this person that the service does not have yet, oldest first. */
const draftsIn = (safe: Safe): HeldDraft[] => safe.all('companion').flatMap(({ id, value }) => {
  const read = noteDraft.safeParse(value)
  return read.success ? [{ ...read.data, id }] : []
}).toSorted((a, b) => Temporal.Instant.compare(a.pressed, b.pressed))

const keep = (safe: Safe, draft: NoteDraft, id?: Id<'record'>) => safe.keep('companion', z.encode(noteDraft, draft), id)
// Two parts of one page may ask for the same note to be sent: one journey at a time.
const underway = new Set<string>()
const hearers = new Set<(once: string) => void>()

/** Sends one note; it leaves this device's keeping only when the service has said that it has it. */
async function deliver(safe: Safe, call: Call, { id, ...draft }: HeldDraft): Promise<void> {
  if (underway.has(draft.once)) return
  underway.add(draft.once)
  try {
    const answer = await call(sendNote, draft.note, { once: draft.once })
    if (answer.ok) {
      await safe.remove(id)
      for (const hear of hearers) hear(draft.once)
      return
    }
    if (!isForNow(answer.refusal)) await keep(safe, { ...draft, refused: answer.refusal }, id)
  } finally {
    underway.delete(draft.once)
  }
}

/** The notes on their way from this device: `put` seals one and sends it, `again` sends one that was left, `drop` takes one out. What may go by itself does, whenever there is a line. */
export function useOutgoing(onSent: (once: string) => void) {
  const safe = useSafe()
  const call = useCall()
  const [, draw] = useState(0)
  const drafts = draftsIn(safe)
  const deliverAll = useCallback(async () => {
    for (const draft of draftsIn(safe)) if (mayGoByItself(draft, now())) await deliver(safe, call, draft)
    draw((turn) => turn + 1)
  }, [safe, call])
  useEffect(() => {
    hearers.add(onSent)
    return () => void hearers.delete(onSent)
  }, [onSent])
  const isWaiting = drafts.some((draft) => mayGoByItself(draft, now()))
  useEffect(() => {
    if (!isWaiting) return
    void deliverAll()
    const timer = setInterval(() => void deliverAll(), AGAIN_AFTER)
    const online = () => void deliverAll()
    addEventListener('online', online)
    return () => { clearInterval(timer); removeEventListener('online', online) }
  }, [isWaiting, deliverAll])
  const again = async ({ id, ...draft }: HeldDraft) => { await keep(safe, { ...draft, pressed: now(), refused: null }, id); await deliverAll() }
  return {
    drafts, again,
    put: async (note: NoteDraft['note'], once: string): Promise<void> => {
      await keep(safe, { kind: 'note-draft', once, pressed: now(), note, refused: null })
      void deliverAll()
    },
    drop: async ({ id }: HeldDraft) => { await safe.remove(id); draw((turn) => turn + 1) },
  }
}
