import { readdirSync, readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { startService } from '../e2e/service.ts'

type Figure = { name: string; value: number; unit: string; goal: number | null; ok: boolean }

const RATE = 500
const SECONDS = 10

/** The help page at 500 requests a second, open loop, while the database is stopped: how long the slowest hundredth waits. */
export async function help(): Promise<Figure[]> {
  const service = await startService()
  const postmaster = Number(readFileSync(`${service.folder}/data/postgres/postmaster.pid`, 'utf8').split('\n')[0])
  const all = [postmaster, ...childrenOf(postmaster)]
  for (const pid of all) process.kill(pid, 'SIGSTOP')
  try {
    await fire(`${service.address}/help`, 1)
    const { times, failures } = await fire(`${service.address}/help`, SECONDS)
    const sorted = times.toSorted((a, b) => a - b)
    const p99 = sorted[Math.floor(sorted.length * 0.99)]!
    return [
      { name: '/help p99 at 500 a second, database stopped', value: Math.round(p99 * 10) / 10, unit: 'ms', goal: 100, ok: p99 <= 100 && failures === 0 },
      { name: '/help answers that failed', value: failures, unit: `of ${times.length + failures}`, goal: 0, ok: failures === 0 },
    ]
  } finally {
    for (const pid of all) process.kill(pid, 'SIGCONT')
    await service[Symbol.asyncDispose]()
  }
}

/** Sends at a fixed rate whatever the answers do, and counts each wait from the moment it was due. */
function fire(url: string, seconds: number): Promise<{ times: number[]; failures: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 })
  const times: number[] = []
  let failures = 0
  const most = RATE * seconds
  let sent = 0
  const began = performance.now()
  return new Promise((done) => {
    const answered = () => { if (times.length + failures === most) { agent.destroy(); done({ times, failures }) } }
    const send = (due: number) => {
      get(url, { agent, headers: { 'accept-encoding': 'br' } }, (reply) => {
        reply.resume()
        reply.on('end', () => {
          if (reply.statusCode === 200) times.push(performance.now() - due)
          else failures++
          answered()
        })
      }).on('error', () => { failures++; answered() })
    }
    const beat = setInterval(() => {
      const due = Math.min(most, Math.floor(((performance.now() - began) / 1000) * RATE))
      while (sent < due) send(began + (sent++ / RATE) * 1000)
      if (sent === most) clearInterval(beat)
    }, 2)
  })
}

const childrenOf = (parent: number) => readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
  try { return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) === parent } catch { return false }
})
