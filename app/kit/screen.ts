import type { ComponentType } from 'preact'
import type { IconName } from './parts/Icon.tsx'

/** What a screen is given: where it is, and what the server drew it from when it was drawn there (plain pages). */
export type ScreenProps = { path: string; query: Record<string, string>; plain?: unknown; refusal?: string | undefined; notice?: string | undefined }

/** Who a screen is for: anybody, a person whose vault is open, or who works here. */
export type For = 'anybody' | 'person' | 'staff'

/** One screen of the product: its address, for whom, whose words it speaks, and its part of the program, loaded when it is needed. */
export type Screen = {
  path: string
  name: string
  for: For
  /** The slices whose words it speaks, besides the kit's. */
  words: readonly string[]
  load: () => Promise<ComponentType<ScreenProps>>
  /** The screen with a place in the bar that it stands under, where its address does not say so. */
  under?: string
  /** Its place in the bar, where it has one; its label is a slice's word. */
  tab?: { icon: IconName; label: readonly [slice: string, key: string]; order: number; staff?: boolean }
}

export const screen = (path: string, name: string, has: Omit<Screen, 'path' | 'name'>): Screen => ({ path, name, ...has })
