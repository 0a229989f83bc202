import { neutralNameHere } from '#identity/web/index.ts'
import { useLanguage } from '#kit/words.tsx'

/** What a lock screen shows while something plays: the app's neutral name where it has one on this device, else what the screen is called. Never what the practice is for. */
export const useLockTitle = (usual: string): string => neutralNameHere(useLanguage()) || usual
