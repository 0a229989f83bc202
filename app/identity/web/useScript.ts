import { useEffect, useState } from 'preact/hooks'

/** False on the server and before script has begun; true from then on. What must never be sent as a plain form waits for it. */
export function useScript(): boolean {
  const [runs, setRuns] = useState(false)
  useEffect(() => setRuns(true), [])
  return runs
}
