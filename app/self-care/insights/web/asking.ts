import { insightsOf, type Part, type Question } from '../insight.ts'

type Answer = { turn: number; part: Part }
type Hear = (part: Part) => void

let worker: Worker | null | undefined
let turns = 0

/** Asks for insights and hears each part as it is found; gives what stops listening. Counted in a worker; where none can start, in idle moments of the page. */
export function askInsights(question: Question, hear: Hear, failed: () => void): () => void {
  let stopped = false
  let heard = false
  const tell: Hear = (part) => { heard = true; if (!stopped) hear(part) }
  const inIdleMoments = () => { if (!stopped) askIdly(question, tell, failed, () => stopped) }
  const running = worker === undefined ? (worker = startWorker()) : worker
  if (!running) {
    inIdleMoments()
    return () => { stopped = true }
  }

  const turn = ++turns
  const listen = ({ data }: MessageEvent<Answer>) => { if (data.turn === turn) tell(data.part) }
  const broken = () => {
    off()
    running.terminate()
    worker = null
    if (heard) failed()
    else inIdleMoments()
  }
  const off = () => {
    running.removeEventListener('message', listen)
    running.removeEventListener('error', broken)
  }
  running.addEventListener('message', listen)
  running.addEventListener('error', broken)
  // As one text: a text goes over at once, while thousands of objects would be copied one by one on the page's time.
  running.postMessage({ turn, question: JSON.stringify(question) })
  return () => { stopped = true; off() }
}

function startWorker(): Worker | null {
  try {
    return hasOwnTemporal()
      ? new Worker(new URL('./insights.worker.ts', import.meta.url), { type: 'module' })
      : new Worker(new URL('./insights-older.worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return null
  }
}

/** Whether the browser itself knows Temporal, and not only this page, which brought it along. */
const hasOwnTemporal = () => /native code/.test(Function.prototype.toString.call(Temporal.PlainDate))

/** Counts step by step while the page has nothing else to do. */
function askIdly(question: Question, hear: Hear, failed: () => void, isStopped: () => boolean): void {
  const steps = insightsOf(question)
  const next = () => {
    if (isStopped()) return
    try {
      const { done, value } = steps.next()
      if (value) hear(value)
      if (!done) whenIdle(next)
    } catch {
      failed()
    }
  }
  whenIdle(next)
}

const whenIdle = (call: () => void) => void ('requestIdleCallback' in globalThis ? requestIdleCallback(call, { timeout: 500 }) : setTimeout(call, 50))
