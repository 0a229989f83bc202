import { Icon } from '#kit/parts/Icon.tsx'
import { useVaultHere } from '../../web/HereContext.ts'
import { useNoticeWords } from './words.ts'

/** Says on every screen what stops this device from sending and receiving for longer than a line does. It stays on the page, empty otherwise, so that the news is read out. */
export function VaultNotice() {
  const words = useNoticeWords()
  const state = useVaultHere().get()
  const sync = state.state === 'open' ? state.safe.state().state : undefined
  const said = sync === 'lied' || sync === 'signed-out' || sync === 'full' ? words(`notice.${sync}`) : undefined
  return <div class="strip" role="status">{said && <p><Icon name="info" size={20} /><span>{said}</span></p>}</div>
}
