import { isRaisedIn } from '#safety/web/index.ts'
import { useVaultHere } from '#vault/web/index.ts'

/** Whether a talk of the person here is about danger right now; false where no vault is open. */
export function useRaised(): boolean {
  const state = useVaultHere().get()
  return state.state === 'open' && isRaisedIn(state.safe)
}
