import type { TestProject } from 'vitest/node'
import { startService } from './service.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the service that stories share is open. */
    address: string
  }
}

/** Before the stories: one sample service that they share; each brings its own people. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const service = await startService()
  project.provide('address', service.address)
  return () => service[Symbol.asyncDispose]()
}
