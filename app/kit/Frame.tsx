import type { ComponentChildren, ComponentType } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { plainOfDocument, useHouse } from './house.ts'
import { OfflineStrip } from './parts/OfflineStrip.tsx'
import { Shell } from './parts/Shell.tsx'
import type { Tab } from './parts/Tabs.tsx'
import type { Screen, ScreenProps } from './screen.ts'
import type { WordStore } from './wordstore.ts'

/** What stands in place of a screen that may not be shown now: a locked vault, or the way to the start. */
export type Gate = (screen: Screen) => { instead?: () => Promise<ComponentType<ScreenProps>>; goTo?: string; wait?: true; words?: readonly string[] }

type Props = {
  screenAt(path: string): Screen | undefined
  gate: Gate
  tabs(path: string): readonly Tab[] | undefined
  store: WordStore
  waiting: number
  /** News that concerns every screen, above the strip of the line. */
  notice?: ComponentChildren
  appName?: string | undefined
  /** Called when the first screen stands. */
  onFirst(): void
}

type Shown = { screen: Screen; Body: ComponentType<ScreenProps>; path: string; query: Record<string, string> }

/** The frame in the browser: finds the screen of an address, loads its part of the program and its words, and shows it inside the shell. */
export function Frame({ screenAt, gate, tabs, store, waiting, notice, appName, onFirst }: Props) {
  const { path, query, route } = useLocation()
  const house = useHouse()
  const [shown, setShown] = useState<Shown>()
  const online = useOnline()
  const screen = screenAt(path)
  const verdict = screen ? gate(screen) : {}
  const wanted = screen && !verdict.wait && !verdict.goTo ? verdict.instead ?? screen.load : undefined
  const first = useRef(true)

  useEffect(() => {
    if (verdict.goTo) { route(verdict.goTo, true); return }
    // An address that no screen has is the server's to answer: it has words for what is not there.
    if (!screen) { if (location.pathname !== shown?.path) location.assign(path); return }
    if (!wanted) return
    let current = true
    const need = store.need([...screen.words, ...(verdict.words ?? [])])
    Promise.all([wanted(), need]).then(([Body]) => {
      if (current) setShown({ screen, Body, path, query })
    }, () => {
      // A part of the program that does not come (an old page after an update, no line): the server's own page is the way on.
      if (current && navigator.onLine) location.assign(path)
    })
    return () => { current = false }
  }, [path, JSON.stringify(query), wanted, verdict.goTo])

  useLayoutEffect(() => { if (shown) onFirst() }, [shown])
  // A title that comes with what is fetched, or changes with what is done, is the page's name as well.
  useEffect(() => {
    const main = document.querySelector('main')
    if (!shown || !main) return
    const name = () => { document.title = [main.querySelector('h1')?.textContent, appName ?? house.serviceName].filter(Boolean).join(' · ') }
    name()
    const watcher = new MutationObserver(name)
    watcher.observe(main, { childList: true, subtree: true, characterData: true })
    return () => watcher.disconnect()
  }, [shown?.path, shown?.Body, appName])
  useEffect(() => {
    if (!shown) return
    const heading = document.querySelector<HTMLElement>('main h1')
    // After the first screen a change of address is a change of page: a screen reader is told by the focus.
    if (first.current) { first.current = false; return }
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [shown?.path, shown?.Body])

  if (!shown) return null
  const { Body } = shown
  return (
    <Shell service={house.serviceName} tabs={tabs(shown.path)} sample={house.sample} strip={<>{notice}{(!online || waiting > 0) && <OfflineStrip online={online} waiting={waiting} />}</>}>
      <Body path={shown.path} query={shown.query} plain={plainOfDocument(shown.path)} refusal={shown.query['no']} notice={shown.query['done']} />
    </Shell>
  )
}

/** Whether the device thinks that it has a line. */
function useOnline(): boolean {
  const [online, setOnline] = useState(() => navigator.onLine)
  useEffect(() => {
    const hear = () => setOnline(navigator.onLine)
    addEventListener('online', hear)
    addEventListener('offline', hear)
    return () => { removeEventListener('online', hear); removeEventListener('offline', hear) }
  }, [])
  return online
}
