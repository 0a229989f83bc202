import { useKitWords } from './kitWords.ts'
import { leaveQuickly } from './leaving.ts'
import { useLeaveQuickly } from './useLeaveQuickly.ts'

/** A way out for somebody who must not be seen here. Without script it is a link; with it the page also goes blank at once. */
export function LeaveQuickly() {
  const words = useKitWords()
  const presses = useLeaveQuickly()
  return (
    <div class="leaving">
      <a
        class="leave"
        href="/leave"
        rel="noreferrer"
        onClick={(event) => {
          event.preventDefault()
          leaveQuickly()
        }}
      >
        {words('leaveQuickly')}
      </a>
      <span class="presses" aria-hidden="true">{[1, 2, 3].map((press) => <i key={press} class={press <= presses ? 'on' : ''} />)}</span>
      <span class="hidden-text" role="status">{presses > 0 ? words('leaveTaps', { left: 3 - presses }) : ''}</span>
    </div>
  )
}
