import type { Screen } from '#kit/screen.ts'
export const screens: readonly Screen[] = []
