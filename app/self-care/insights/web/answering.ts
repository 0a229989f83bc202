/// <reference lib="webworker" />
import { insightsOf, type Question } from '../insight.ts'

/** Answers what the page asks, part by part, from within a worker. */
export function answerInWorker(self: DedicatedWorkerGlobalScope): void {
  self.addEventListener('message', ({ data }: MessageEvent<{ turn: number; question: string }>) => {
    for (const part of insightsOf(JSON.parse(data.question) as Question)) if (part) self.postMessage({ turn: data.turn, part })
  })
}
