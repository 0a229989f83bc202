const PRESSES = 3
const WITHIN = 5000

/** Blanks the page at once and goes to the harmless site behind `/leave`, so that the way back does not lead here. */
export function leaveQuickly() {
  document.body.hidden = true
  document.title = ''
  location.replace('/leave')
}

/** Leaves after Shift was pressed alone three times, each within five seconds of the last; tells how often it was (0 to 3). Gives the function that stops watching. */
export function watchLeaving(tell: (presses: number) => void = () => {}): () => void {
  let count = 0
  let alone = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const countTo = (next: number) => {
    count = next
    tell(next)
    clearTimeout(timer)
    if (next > 0) timer = setTimeout(() => countTo(0), WITHIN)
  }
  // Somebody who types capitals also presses Shift: only a press that comes up again with no other key counts.
  const down = ({ key }: KeyboardEvent) => {
    alone = key === 'Shift'
    if (!alone && count > 0) countTo(0)
  }
  const up = ({ key }: KeyboardEvent) => {
    if (key !== 'Shift' || !alone) return
    alone = false
    countTo(count + 1)
    if (count === PRESSES) leaveQuickly()
  }
  // The Back key may bring this page out of the browser's memory as it was left: blank.
  const shown = ({ persisted }: PageTransitionEvent) => persisted && document.body.hidden && location.reload()

  addEventListener('keydown', down)
  addEventListener('keyup', up)
  addEventListener('pageshow', shown)
  return () => {
    clearTimeout(timer)
    removeEventListener('keydown', down)
    removeEventListener('keyup', up)
    removeEventListener('pageshow', shown)
  }
}
