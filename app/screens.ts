import type { Screen } from '#kit/screen.ts'
import { screens as companion } from '#companion/web/screens.ts'
import { screens as identity } from '#identity/web/screens.ts'
import { screens as privacy } from '#privacy/web/screens.ts'
import { screens as safety } from '#safety/web/screens.ts'
import { screens as selfCare } from '#self-care/web/screens.ts'
import { screens as vault } from '#vault/web/screens.ts'

/** Every screen of the product, slice by slice. */
export const screens: readonly Screen[] = [...privacy, ...identity, ...vault, ...safety, ...selfCare, ...companion]

/** The screen at an address. */
export const screenAt = (path: string): Screen | undefined => screens.find((one) => one.path === (path.replace(/\/+$/, '') || '/'))
