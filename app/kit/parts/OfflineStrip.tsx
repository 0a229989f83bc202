import { Icon } from './Icon.tsx'
import { useKitWords } from './kitWords.ts'

/** Says that there is no connection and what waits. It stays on the page, empty while there is nothing to say, so that the news is read out once. */
export function OfflineStrip({ online = true, waiting = 0 }: { online?: boolean; waiting?: number }) {
  const words = useKitWords()
  return (
    <div class="strip" role="status">
      {(!online || waiting > 0) && (
        <p>
          <Icon name={online ? 'clock' : 'wifi-off'} size={20} />
          <span>{[!online && words('offline'), waiting > 0 && words('waiting', { count: waiting })].filter(Boolean).join(' ')}</span>
        </p>
      )}
    </div>
  )
}
