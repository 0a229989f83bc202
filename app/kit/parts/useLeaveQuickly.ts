import { useEffect, useState } from 'preact/hooks'
import { watchLeaving } from './leaving.ts'

/** Leaves after Shift was pressed alone three times; gives the presses so far (0 to 3). */
export function useLeaveQuickly(): number {
  const [presses, setPresses] = useState(0)
  useEffect(() => watchLeaving(setPresses), [])
  return presses
}
