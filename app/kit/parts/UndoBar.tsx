import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { useKitWords } from './kitWords.ts'

/** What was just done, and a way back. It stays until somebody closes it or goes on. */
export function UndoBar({ said, onUndo, onClose }: { said: string; onUndo: () => void; onClose?: () => void }) {
  const words = useKitWords()
  return (
    <div class="undo">
      <p role="status">{said}</p>
      <div>
        <Button kind="quiet" icon="undo" onClick={onUndo}>{words('undo')}</Button>
        {onClose && <button type="button" class="button quiet bare" aria-label={words('close')} onClick={onClose}><Icon name="x" /></button>}
      </div>
    </div>
  )
}
