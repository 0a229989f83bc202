import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Button } from './Button.tsx'
import { HelpNow } from './HelpNow.tsx'
import { useKitWords } from './kitWords.ts'

type Props = { open: boolean; title: string; onClose: () => void; actions?: ComponentChildren; children: ComponentChildren }

/** The browser's own dialog: keeps the focus inside and gives it back. Rarely right; never before a number to call. The page behind it cannot be reached, so the way to help is inside too. Without script, use a page. */
export function Dialog({ open, title, onClose, actions, children }: Props) {
  const words = useKitWords()
  const box = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    if (open && !box.current?.open) box.current?.showModal()
    if (!open && box.current?.open) box.current.close()
  }, [open])
  return (
    <dialog class="dialog" ref={box} aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>{title}</h2>
      {children}
      <div class="row">
        {actions}
        <Button kind="quiet" onClick={onClose}>{words('close')}</Button>
        <HelpNow />
      </div>
    </dialog>
  )
}
