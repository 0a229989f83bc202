import { useEffect, useState } from 'preact/hooks'

const AFTER = 60_000
// Not the finger's coming down: its click would then press what lay in the dark.
const lifts = ['click', 'keydown', 'wheel', 'touchmove'] as const

/** Whoever wants less movement or more contrast on this device keeps the screen as it is. */
const isWanted = () => !['(prefers-reduced-motion: reduce)', '(prefers-contrast: more)', '(forced-colors: active)'].some((query) => matchMedia(query).matches)
  && document.documentElement.dataset['motion'] !== 'still' && document.documentElement.dataset['theme'] !== 'contrast'

/** Lets the screen go dark after a minute without a touch; the next one lifts the dark, and presses nothing under it. What is read out does not change. */
export function Darkness() {
  const [dark, setDark] = useState(false)
  useEffect(() => {
    if (!isWanted()) return
    let timer = setTimeout(() => setDark(true), AFTER)
    const lift = () => {
      setDark(false)
      clearTimeout(timer)
      timer = setTimeout(() => setDark(true), AFTER)
    }
    for (const sign of lifts) document.addEventListener(sign, lift, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const sign of lifts) document.removeEventListener(sign, lift)
    }
  }, [])
  return dark ? <div class="darkness" aria-hidden="true" /> : null
}
