// The browser's door to the vault, for the entry and for the slices above it.
export { HereContext, useSafe, useVaultHere } from './HereContext.ts'
export { type Here, type VaultHere, vaultHere, VaultRefused } from './here.ts'
export type { Kept, Safe, SyncState } from './safe.ts'
export { CodeOffer } from '../notices/web/CodeOffer.tsx'
export { VaultNotice } from '../notices/web/VaultNotice.tsx'
/** What stands in place of a person's screen while the vault is locked; fetched when it is needed. */
export const lockedScreen = () => import('./screens/LockedScreen.tsx').then((m) => m.LockedScreen)
