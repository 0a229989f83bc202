// The browser's door to the vault, for the entry and for the slices above it.
export { HereContext, useSafe, useVaultHere } from './HereContext.ts'
export { type Here, type VaultHere, vaultHere, VaultRefused } from './here.ts'
export type { Kept, Safe, SyncState } from './safe.ts'
export { CodeOffer } from './screens/CodeOffer.tsx'
export { VaultNotice } from './screens/VaultNotice.tsx'
export { LockedScreen } from './screens/LockedScreen.tsx'
