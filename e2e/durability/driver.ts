import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { keepPlainCheckIn, listPlainCheckIns } from '#self-care/api.ts'
import { start } from '#identity/api.ts'
import type { Journal } from './journal.ts'

type Said = { mood: string; note: string }
type Item = Said & { id: string }

/** Below the limit of check-ins a day, so that no write is refused for being one too many. */
const MOST_EACH = 20
/** A write that has no answer by then hangs, which is a failure of its own. */
const LONGEST_WAIT = 30_000

/** What was said, as one value to compare: the same for what was sent and what comes back. */
export const hashOf = ({ mood, note }: Said): string => createHash('sha256').update(JSON.stringify([mood, note])).digest('hex')

/**
 * People who keep making check-ins over several connections. Each write is tried again under its own key until it is acknowledged,
 * and is then noted in the journal. Needs a service that believes this machine about where requests come from (TRUSTED_PROXIES).
 */
export function openDriver(address: string, journal: Journal) {
  const cookies: string[] = []
  const odd: string[] = []
  let writing = false
  let gaveUp = false
  let hands: Promise<void>[] = []
  let acknowledged = 0
  let repeated = 0
  let waiting: { since: number; done(): void }[] = []

  async function hand(): Promise<void> {
    let person = -1
    for (let count = MOST_EACH; writing; count++) {
      if (count >= MOST_EACH) {
        person = await newPerson()
        count = 0
      }
      if (person >= 0) await write(person)
    }
  }

  async function write(person: number): Promise<void> {
    const said = { mood: 'between', note: `${randomBytes(20 + Math.floor(Math.random() * 1200)).toString('base64')} \u0634\u00e9\ud83c\udf31`.slice(-2000) }
    const key = randomUUID()
    for (let tries = 0; !gaveUp; tries++) {
      const sent = performance.now()
      const answer = await ask(keepPlainCheckIn, person, said, key)
      if (answer?.status === 200) {
        journal.note({ person, key, id: (answer.body as Item).id, hash: hashOf(said) })
        acknowledged++
        if (tries > 0) repeated++
        const heard = waiting.filter(({ since }) => sent > since)
        waiting = waiting.filter(({ since }) => sent <= since)
        for (const { done } of heard) done()
        return
      }
      if (!mayComeBack(answer)) return void odd.push(`a write: ${said.note.length} characters, ${JSON.stringify(answer)}`)
      await pause(40)
    }
  }

  /** Begins as somebody new; a number to speak of them by. */
  async function newPerson(): Promise<number> {
    const person = cookies.push('') - 1
    while (!gaveUp) {
      const answer = await ask(start, person, { ageBand: '18-over' })
      if (answer?.status === 200) {
        cookies[person] = answer.cookie
        return person
      }
      if (!mayComeBack(answer)) odd.push(`a start: ${JSON.stringify(answer)}`)
      await pause(40)
    }
    return -1
  }

  async function ask({ method, path }: { method: string; path: string }, person: number, said?: unknown, key?: string) {
    try {
      const reply = await fetch(address + path, {
        method, signal: AbortSignal.timeout(LONGEST_WAIT),
        headers: {
          cookie: cookies[person]!, 'x-forwarded-for': `10.1.${person >> 8}.${person & 255}`,
          ...(said ? { 'content-type': 'application/json' } : {}), ...(key ? { 'idempotency-key': key } : {}),
        },
        ...(said ? { body: JSON.stringify(said) } : {}),
      })
      return { status: reply.status, body: await reply.json() as unknown, cookie: (reply.headers.get('set-cookie') ?? '').split(';')[0]! }
    } catch (problem) {
      if ((problem as Error).name === 'TimeoutError') odd.push(`no answer to ${method} ${path} within ${LONGEST_WAIT / 1000} s`)
      return undefined
    }
  }

  return {
    /** Answers that were neither yes nor "come back later". */
    odd: odd as readonly string[],
    people: () => cookies.map((cookie, person) => ({ cookie, person })).filter(({ cookie }) => cookie).map(({ person }) => person),
    counts: () => ({ acknowledged, repeated }),
    begin(connections: number): void {
      writing = true
      hands = Array.from({ length: connections }, hand)
    },
    /** Ends once every write that was begun has been acknowledged. */
    async settle(): Promise<void> {
      writing = false
      await Promise.all(hands)
    },
    /** Ends without waiting for acknowledgements, as a last resort. */
    async giveUp(): Promise<void> {
      writing = false
      gaveUp = true
      await Promise.all(hands)
    },
    /** Resolves when a write that was sent after this moment is acknowledged. */
    next: () => new Promise<void>((done) => { waiting.push({ since: performance.now(), done }) }),
    /** Everything that one person has kept, as the service gives it. */
    async itemsOf(person: number): Promise<Item[]> {
      const answer = await ask(listPlainCheckIns, person)
      if (answer?.status !== 200) throw new Error(`what was kept cannot be read: ${JSON.stringify(answer)}`)
      return (answer.body as { checkIns: Item[] }).checkIns
    },
  }
}

export type Driver = ReturnType<typeof openDriver>

/** No answer at all, or a polite "not now"; a second try at a time may also meet the first one still at work. */
const mayComeBack = (answer: { status: number; body: unknown } | undefined) =>
  answer === undefined || (answer.status === 503 && (answer.body as { refusal?: string }).refusal === 'unavailable')

const pause = (ms: number) => new Promise<void>((wake) => setTimeout(wake, ms))
