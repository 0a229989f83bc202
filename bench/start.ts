import { readdirSync, readFileSync } from 'node:fs'
import { rmSync } from 'node:fs'
import { setTimeout as rest } from 'node:timers/promises'
import { startService, type Service } from '../e2e/service.ts'

type Figure = { name: string; value: number; unit: string; goal: number | null; ok: boolean }

const ROUNDS = 5
const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!

/** How long a start takes until the service says that it is open, and what the whole of it holds in memory when nobody asks. */
export async function start(): Promise<Figure[]> {
  const seconds = async (folder?: string): Promise<{ service: Service; took: number }> => {
    const began = performance.now()
    const service = await startService(folder ? { folder } : {})
    return { service, took: (performance.now() - began) / 1000 }
  }
  const first = await seconds()
  const { folder } = first.service
  await first.service.stop()
  const again: number[] = []
  let last = first.service
  for (let round = 0; round < ROUNDS; round++) {
    const { service, took } = await seconds(folder)
    again.push(took)
    last = service
    if (round < ROUNDS - 1) await service.stop()
  }
  try {
    await rest(20_000)
    const megabytes = memoryOf(last.child.pid!, folder) / 1024
    const second = median(again)
    return [
      { name: 'first start', value: round2(first.took), unit: 's', goal: null, ok: true },
      { name: 'second start, median of 5', value: round2(second), unit: 's', goal: 3, ok: second <= 3 },
      { name: 'memory of the whole service idle', value: Math.round(megabytes), unit: 'MB', goal: 250, ok: megabytes <= 250 },
    ]
  } finally {
    await last.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const round2 = (value: number) => Math.round(value * 100) / 100

/** Kilobytes that Node and every process of its PostgreSQL hold, shared pages counted once among those who share them. */
function memoryOf(node: number, folder: string): number {
  const postmaster = Number(readFileSync(`${folder}/data/postgres/postmaster.pid`, 'utf8').split('\n')[0])
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number)
    .filter((pid) => pid === node || pid === postmaster || parentOf(pid) === postmaster).reduce((sum, pid) => sum + pssOf(pid), 0)
}

function parentOf(pid: number): number {
  try { return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) } catch { return 0 }
}

function pssOf(pid: number): number {
  try { return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) } catch { return 0 }
}
