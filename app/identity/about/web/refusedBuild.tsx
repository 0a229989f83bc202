import { render } from 'preact'
import type { WordStore } from '#kit/wordstore.ts'
import { WordsContext } from '#kit/words.tsx'
import { useAboutWords } from './words.ts'

/** Says above the page, once, that this device did not keep a program that the service offered. */
export async function sayBuildRefused(store: WordStore): Promise<void> {
  if (document.getElementById('refused-build')) return
  const place = Object.assign(document.createElement('div'), { id: 'refused-build' })
  document.body.prepend(place)
  await store.need(['about'])
  render(<WordsContext.Provider value={store.words}><RefusedBuild /></WordsContext.Provider>, place)
}

function RefusedBuild() {
  const words = useAboutWords()
  return <div class="strip" role="alert"><p><span>{words('refused')} <a href="/about">{words('refused-more')}</a></span></p></div>
}
