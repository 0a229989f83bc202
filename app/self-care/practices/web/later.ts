import { useEffect, useState } from 'preact/hooks'

/** Does work when nothing else is to be done, two seconds from now at the latest. */
export const soon = (work: () => void): void => ('requestIdleCallback' in globalThis ? void requestIdleCallback(work, { timeout: 2000 }) : void setTimeout(work, 200))

/** False at first, true once the first picture stands and nothing presses: for what stands below and need not hold up the first words. */
export function useLater(): boolean {
  const [later, setLater] = useState(false)
  useEffect(() => { soon(() => setLater(true)) }, [])
  return later
}
