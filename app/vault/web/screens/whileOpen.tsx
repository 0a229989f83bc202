import type { ComponentType } from 'preact'
import type { ScreenProps } from '#kit/screen.ts'
import { useVaultHere } from '../HereContext.ts'

/** A screen that works on the open vault, and shows nothing in the moment between its locking and the next screen. */
export const whileOpen = (Inner: ComponentType<ScreenProps>) =>
  function WhileOpen(props: ScreenProps) {
    return useVaultHere().get().state === 'open' ? <Inner {...props} /> : null
  }
