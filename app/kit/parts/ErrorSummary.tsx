import { useEffect, useRef } from 'preact/hooks'
import { useKitWords } from './kitWords.ts'

/** All that has to be looked at again, at the top of the form, with links to the fields (`field` is the id). It takes the focus when it appears. */
export function ErrorSummary({ errors }: { errors: readonly { field: string; text: string }[] }) {
  const words = useKitWords()
  const box = useRef<HTMLDivElement>(null)
  const told = errors.map(({ field, text }) => `${field}:${text}`).join()
  useEffect(() => {
    if (told) box.current?.focus()
  }, [told])
  if (errors.length === 0) return null
  const goTo = (event: MouseEvent, field: string) => {
    const found = document.getElementById(field)
    if (!found) return
    event.preventDefault()
    found.focus()
  }
  return (
    <div class="summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{words('lookAgain', { count: errors.length })}</h2>
      <ul>{errors.map(({ field, text }) => <li key={field}><a href={`#${field}`} onClick={(event) => goTo(event, field)}>{text}</a></li>)}</ul>
    </div>
  )
}
