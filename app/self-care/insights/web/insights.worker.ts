/// <reference lib="webworker" />
// Counts away from the page, so that the page never waits for it. What comes in stays on this device, as everything here does.
import { answerInWorker } from './answering.ts'

answerInWorker(self as unknown as DedicatedWorkerGlobalScope)
