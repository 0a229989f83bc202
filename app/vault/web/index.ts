export { HereContext, useSafe, useVaultHere } from './HereContext.ts'
export { vaultHere, type Here, type VaultHere } from './here.ts'
export type { Kept, Safe, SyncState } from './safe.ts'
export const CodeOffer = () => null
export const LockedScreen = () => null
