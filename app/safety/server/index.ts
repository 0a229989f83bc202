import { slice, type Slice } from '#platform/slice.ts'
import type { HelpPages } from './helppages.ts'
import { serveHelp } from './helppages.ts'

export type SafetySettings = { country: string; serviceName: string; pages: HelpPages; leaveTo: string }

/** Safety: the help page, which needs neither a session nor the database. It keeps no table yet. */
export const safetyFor = (settings: SafetySettings): Slice => ({
  ...slice('safety', import.meta.dirname, {
    fields: {},
    personal: { export: async () => ({}), erase: async () => {} },
    doors: (app) => serveHelp(app, settings),
  }),
})
