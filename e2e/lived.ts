import type { BrowserContext } from 'playwright-core'
import { z } from 'zod'
import { utf8 } from '#prelude/bytes.ts'
import { newId, type Id } from '#prelude/id.ts'
import { callerOver, type Call } from '#wire/client.ts'
import type { Endpoint, Given } from '#wire/endpoint.ts'
import { sealRecord } from '#seal/envelope.ts'
import { entryOf, headOf, type Entry } from '#seal/head.ts'
import { fromCode, newRecoveryCode } from '#seal/openers/code.ts'
import { makeSlot, slotSetOf } from '#seal/slots.ts'
import { newVaultKey, type Domain } from '#seal/vaultkey.ts'
import { setWord, start } from '#identity/api.ts'
import { checkIn, type CheckIn } from '#self-care/check-in.ts'
import { changeSlots, MOST_CHANGES, pushRecords } from '#vault/api.ts'
import { codeLookup } from '#vault/lookup.ts'

/** What lies in a vault before its story begins. */
export type Past = { domain: Domain; value: unknown }

/** Check-ins as a device would have sealed them. */
export const asPast = (all: readonly CheckIn[]): Past[] => all.map((one) => ({ domain: 'mood', value: z.encode(checkIn, one) }))

/** Somebody who has been here for a while: begun, and with a sealed past, as a device of theirs would have done it over the same doors. Gives what another device needs. */
export async function begunWithPast(address: string, past: readonly Past[], headers: Record<string, string> = {}): Promise<{ person: Id<'person'>; cookie: string; code: string }> {
  let cookie = ''
  const call = callerOver(async (path, init) => {
    const reply = await fetch(address + path, { ...init, headers: { ...init.headers, ...headers, origin: address, ...(cookie ? { cookie: `ek=${cookie}` } : {}) } })
    cookie = /(?:^|, )ek=([^;]+)/.exec(reply.headers.getSetCookie().join(', '))?.[1] ?? cookie
    return { status: reply.status, text: () => reply.text() }
  })
  const { personId: person } = await sure(call, start, { ageBand: '18-over' })
  const code = newRecoveryCode()
  const { kek, loginId, loginProof } = await fromCode(code)
  const vault = newVaultKey()
  await sure(call, changeSlots, { slots: await slotSetOf(vault, person, 1, [await makeSlot(vault, kek, { personId: person })]) })
  await sure(call, setWord, { kind: 'code', lookup: await codeLookup(loginId), proof: loginProof })

  const entries: Entry[] = []
  for (let from = 0, counter = 1; from < past.length; from += MOST_CHANGES, counter++) {
    const changes = await Promise.all(past.slice(from, from + MOST_CHANGES).map(async ({ domain, value }, place) => {
      const id = newId('record', Date.now() + from + place)
      return { id, revision: 1, bytes: await sealRecord(vault, { personId: person, recordId: id, revision: 1, domain }, utf8(JSON.stringify({ value }))) }
    }))
    entries.push(...await Promise.all(changes.map(({ id, bytes }) => entryOf(id, 1, bytes))))
    await sure(call, pushRecords, { changes, head: await headOf(vault, person, counter, entries) })
  }
  return { person, cookie, code }
}

/** Opens that person's vault on a device that has not been here before; it stands on Today. */
export async function comeBack(context: BrowserContext, address: string, { cookie, code }: { cookie: string; code: string }) {
  await context.addCookies([{ name: 'ek', value: cookie, url: address }])
  const page = await context.newPage()
  await page.goto(`${address}/today#open=${code}`)
  await page.locator('input[name=mood]').first().waitFor({ state: 'attached' })
  return page
}

async function sure<E extends Endpoint>(call: Call, row: E, takes: Parameters<Call>[1]): Promise<Given<E>> {
  const answer = await call(row, takes as never)
  if (!answer.ok) throw new Error(`${row.path}: ${answer.refusal}`)
  return answer.value as Given<E>
}
