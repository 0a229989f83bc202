import { useLanguage } from '../words.tsx'
import { Icon } from './Icon.tsx'
import { useKitWords } from './kitWords.ts'
import { type Moment, timeIn } from './moment.ts'

type Props = { state: 'on-phone' | 'sending' | 'received'; at?: Moment | undefined; onTryNow?: (() => void) | undefined }

const icons = { 'on-phone': 'smartphone', sending: 'clock', received: 'check' } as const

/** Where a message is: still here, on its way, or received by the service. */
export function SendState({ state, at, onTryNow }: Props) {
  const words = useKitWords()
  const { language } = useLanguage()
  const received = () => (at ? words('receivedAt', { time: timeIn(language, at) }) : words('received'))
  const text = state === 'on-phone' ? words('onDevice') : state === 'sending' ? words('sending') : received()
  return (
    <div class="send-state">
      <p class="soft" role="status"><Icon name={icons[state]} size={20} /><span>{text}</span></p>
      {state === 'on-phone' && onTryNow && <button class="as-link" type="button" onClick={onTryNow}>{words('tryNow')}</button>}
    </div>
  )
}
