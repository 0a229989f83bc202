import { useEffect, useRef } from 'preact/hooks'

/** A screen whose heading changes in place (`state` names what it shows) tells it as a new page would: by the title of the window, the focus and the top of the page. */
export function useHeading(state: string): void {
  const first = useRef(true)
  useEffect(() => {
    if (first.current) { first.current = false; return }
    const heading = document.querySelector<HTMLElement>('main h1')
    if (!heading) return
    document.title = [heading.textContent, ...document.title.split(' · ').slice(1)].join(' · ')
    heading.setAttribute('tabindex', '-1')
    heading.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [state])
}
