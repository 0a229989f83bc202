import { useKitWords } from './kitWords.ts'

/** How far one is: always in words, with a bar that decorates. */
export function Steps({ at, of, label }: { at: number; of: number; label?: string | undefined }) {
  const words = useKitWords()
  return (
    <p class="steps">
      <span>{label ? words('stepWith', { label, at, of }) : words('step', { at, of })}</span>
      <progress value={at} max={of} aria-hidden="true" />
    </p>
  )
}
