import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'
import { useKitWords } from './kitWords.ts'

type Texts = { id: string; label: ComponentChildren; hint?: ComponentChildren; error?: ComponentChildren; optional?: boolean | undefined }

/** The label, hint and error of a field with this id. */
export function FieldText({ id, label, hint, error, optional }: Texts) {
  return (
    <>
      <label for={id}>{label}<Optional when={optional} /></label>
      {hint && <p class="hint" id={`${id}-hint`}>{hint}</p>}
      <FieldError id={id}>{error}</FieldError>
    </>
  )
}

/** Says that a question may be left empty; all others say nothing. */
export function Optional({ when }: { when: boolean | undefined }) {
  const words = useKitWords()
  return when ? <span class="soft"> ({words('optional')})</span> : null
}

/** What has to be looked at again, beside the field it is about. */
export function FieldError({ id, children }: { id: string; children?: ComponentChildren }) {
  const words = useKitWords()
  if (!children) return null
  return <p class="error" id={`${id}-error`}><Icon name="info" size={20} /><span><span class="hidden-text">{words('error')} </span>{children}</span></p>
}

/** Ties hint, error and other lines below to the field, for those who hear the page. */
export function described(id: string, hint: unknown, error: unknown, more?: string) {
  const by = [hint && `${id}-hint`, error && `${id}-error`, more].filter(Boolean).join(' ')
  return { ...(by && { 'aria-describedby': by }), ...(Boolean(error) && { 'aria-invalid': 'true' as const }) }
}
