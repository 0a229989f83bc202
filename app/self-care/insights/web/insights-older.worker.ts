/// <reference lib="webworker" />
// The same for browsers without Temporal of their own. A file apart, so that nobody else fetches the calendar.
import 'temporal-polyfill/global'
import { answerInWorker } from './answering.ts'

answerInWorker(self as unknown as DedicatedWorkerGlobalScope)
