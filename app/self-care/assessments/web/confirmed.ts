import { useEffect, useState } from 'preact/hooks'
import { z } from 'zod'
import { useCall } from '#kit/call.ts'
import { listConfirmedTexts } from '../api.ts'

const HERE = 'ek-confirmed-texts'
const packs = z.array(z.string().max(40)).max(500)

/** What this device heard last: it is the service's own business, no person's, so it lies plain. */
function heardBefore(): string[] {
  try { return packs.parse(JSON.parse(localStorage.getItem(HERE) ?? '[]')) } catch { return [] }
}

/** The packs of words that a steward of this service has compared with the publisher's and confirmed; without a line, as they were heard last. */
export function useConfirmed(): readonly string[] {
  const call = useCall()
  const [confirmed, setConfirmed] = useState(heardBefore)
  useEffect(() => {
    let here = true
    void call(listConfirmedTexts, {}).then((answer) => {
      if (!answer.ok || !here) return
      const now = answer.value.texts.map(({ pack }) => pack)
      try { localStorage.setItem(HERE, JSON.stringify(now)) } catch { /* A private window asks again. */ }
      setConfirmed((before) => (before.join() === now.join() ? before : now))
    })
    return () => { here = false }
  }, [])
  return confirmed
}
