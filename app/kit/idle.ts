const MOST_IDLE = 5 * 60_000
const MOST_HIDDEN = 60_000

/** Calls once the device has been left alone: five minutes without a touch or a key, or a minute behind another app. Gives the function that stops watching. */
export function whenLeftAlone(call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const again = () => {
    clearTimeout(timer)
    timer = setTimeout(call, document.hidden ? MOST_HIDDEN : MOST_IDLE)
  }
  const signs = ['pointerdown', 'keydown', 'visibilitychange', 'scroll'] as const
  for (const sign of signs) document.addEventListener(sign, again, { passive: true })
  again()
  return () => {
    clearTimeout(timer)
    for (const sign of signs) document.removeEventListener(sign, again)
  }
}
