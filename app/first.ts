import './kit/styles/index.css'
import { applyReading } from '#kit/parts/reading.ts'
import { watchLeaving } from '#kit/parts/leaving.ts'

// The first thing that runs. The signed-out first page is whole as the server drew it: a newcomer's phone fetches the
// program only when they go on. Everybody else gets it at once.
applyReading()

const kept = (name: string) => { try { return localStorage.getItem(name) } catch { return null } }
// A link of the sample service brings Ana's code behind the #, which is never sent. It is put aside before anything can be
// pressed, and taken up when her vault is to be opened.
const code = /^#open=([0-9A-Z-]{20,60})$/.exec(location.hash)?.[1]
if (code) {
  try { sessionStorage.setItem('ek-sample-code', code) } catch { /* Then her vault asks for the code. */ }
  history.replaceState(null, '', location.pathname + location.search)
}

const { documentElement: root } = document
const asked = new URLSearchParams(location.search).get('lang')
const readsThis = asked !== null || (kept('ek-language') ?? root.lang) === root.lang

if (root.hasAttribute('data-light') && kept('ek-here') === null && readsThis) {
  watchLeaving()
  if (asked !== null) try { localStorage.setItem('ek-language', root.lang) } catch { /* A private window keeps nothing. */ }
} else void import('./web.tsx')

if ('serviceWorker' in navigator) {
  const { serviceWorker } = navigator
  // A worker whose list of files does not fit its signature is not installed, and says so here.
  serviceWorker.addEventListener('message', ({ data }) => { if (data?.buildRefused) void import('./web.tsx').then((m) => m.buildRefused()) })
  serviceWorker.startMessages()
  void serviceWorker.register('/sw.js').catch(() => {})
}
