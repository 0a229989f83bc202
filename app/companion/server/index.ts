import { slice } from '#platform/slice.ts'

/** The companion: a program one can talk to. Its talks live sealed in the vault and are understood on the device; the server keeps nothing of them. */
export const companion = slice('companion', import.meta.dirname, { fields: {}, routes: [], personal: { export: async () => ({}), erase: async () => {} } })
