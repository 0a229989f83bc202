import { createContext } from 'preact'
import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import type { VaultHere } from './here.ts'
import type { Safe } from './safe.ts'

export const HereContext = createContext<VaultHere | null>(null)

/** The vault of this page; the component is drawn again whenever it opens, locks, or something in it changes. */
export function useVaultHere(): VaultHere {
  const here = useContext(HereContext)
  if (!here) throw new Error('no vault around this component')
  const [, again] = useState(0)
  useEffect(() => {
    const off = here.onChange(() => again((turn) => turn + 1))
    return () => void off()
  }, [here])
  return here
}

/** The open safe behind a person's screen; the frame shows such a screen only while it is open. In the moment between locking and the next screen it is the locked one, which holds nothing. */
export function useSafe(): Safe {
  const state = useVaultHere().get()
  const last = useRef<Safe | undefined>(undefined)
  if (state.state === 'open') last.current = state.safe
  if (!last.current) throw new Error('this screen is shown only while the vault is open')
  return last.current
}
