import { z } from 'zod'
import { utf8 } from '#prelude/bytes.ts'
import { newId, type Id } from '#prelude/id.ts'
import type { Tx } from '#platform/ctx.ts'
import { sealRecord } from '#seal/envelope.ts'
import { entryOf, headOf } from '#seal/head.ts'
import { fromCode, newRecoveryCode } from '#seal/openers/code.ts'
import { makeSlot, slotSetOf } from '#seal/slots.ts'
import { newVaultKey } from '#seal/vaultkey.ts'
import { codeLookup } from '#vault/lookup.ts'
import { keepRecords, replaceSlots } from '#vault/server/index.ts'
import { keepWord } from '#identity/server/index.ts'
import { checkIn, checkInNow, moods, type CheckIn, type Feeling } from '#self-care/check-in.ts'

/** Ana's last six weeks: mostly low, some better days, gaps where life was elsewhere. A digit is a state (0 very low … 4 good), a dot a day without a check-in. */
const weeks = '2213.22 12.2331 1.22.13 232.212 3.22123 102.121'.replaceAll(' ', '')
const feelingsOf: Feeling[][] = [['tired', 'numb'], ['tired', 'on-edge'], [], ['calm'], ['hopeful', 'relieved']]
const notes: Record<number, string> = { 8: 'Slept four hours. The same hour over and over.', 20: 'Walked to the river with Dana.', 33: 'Long talk at work. Better than I feared.', 40: 'Could not get up before noon.' }

/** Begins Ana's vault as her own phone would, with a recovery code, and seals six weeks of check-ins in it. Gives the code, which the server does not keep. */
export async function fillAna(tx: Tx, person: Id<'person'>): Promise<string> {
  const asAna: Tx = { ...tx, actor: { kind: 'somebody', personId: person, sessionId: newId('session'), roles: ['person'], sampleOnly: true } }
  const code = newRecoveryCode()
  const { kek, loginId, loginProof } = await fromCode(code)
  const vault = newVaultKey()
  await replaceSlots(asAna, { slots: await slotSetOf(vault, person, 1, [await makeSlot(vault, kek, { personId: person })]) })
  await keepWord(asAna, { kind: 'code', lookup: await codeLookup(loginId), proof: loginProof })
  const changes = await Promise.all(history(tx.now).map(async (one) => {
    const id = newId('record', one.at.epochMilliseconds)
    const text = JSON.stringify({ value: z.encode(checkIn, one) })
    return { id, revision: 1, bytes: await sealRecord(vault, { personId: person, recordId: id, revision: 1, domain: 'mood' }, utf8(text)) }
  }))
  const entries = await Promise.all(changes.map(({ id, bytes }) => entryOf(id, 1, bytes)))
  await keepRecords(asAna, { changes, head: await headOf(vault, person, 1, entries) })
  return code
}

function history(now: Temporal.Instant): CheckIn[] {
  return [...weeks].flatMap((sign, place) => {
    if (sign === '.') return []
    const at = now.subtract({ hours: 24 * (weeks.length - place) - (place * 7) % 5 })
    const state = Number(sign)
    return [checkInNow(moods[state]!, at, 'UTC', { feelings: place % 2 ? feelingsOf[state]! : [], note: notes[place] ?? '' })]
  })
}
