import { performance } from 'node:perf_hooks'
import { newId } from '#prelude/id.ts'
import { openRecord, sealRecord } from '#seal/envelope.ts'
import { newVaultKey } from '#seal/vaultkey.ts'

const RECORDS = 500
const BYTES = 600
const RUNS = 7
const GOAL = 100

/** How long 500 records of about 600 bytes take to seal and to open, in milliseconds: the median of 7 runs after a warm-up. */
export async function seal(): Promise<{ name: string; value: number; unit: string; goal: number; ok: boolean }[]> {
  const vault = newVaultKey()
  const personId = newId('person')
  const records = Array.from({ length: RECORDS }, (_, count) => ({
    at: { personId, recordId: newId('record'), revision: 1, domain: 'journal' },
    plaintext: crypto.getRandomValues(new Uint8Array(BYTES + (count % 41) - 20)),
  }))

  const sealAll = () => Promise.all(records.map(({ at, plaintext }) => sealRecord(vault, at, plaintext)))
  const sealed = await sealAll()
  const openAll = () => Promise.all(records.map(({ at }, count) => openRecord(vault, at, sealed[count]!)))
  await openAll()

  return [
    row('500 records of about 600 bytes sealed', await median(sealAll)),
    row('500 records of about 600 bytes opened', await median(openAll)),
  ]
}

const row = (name: string, value: number) => ({ name, value: Math.round(value * 10) / 10, unit: 'ms', goal: GOAL, ok: value <= GOAL })

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const from = performance.now()
    await work()
    times.push(performance.now() - from)
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!
}
