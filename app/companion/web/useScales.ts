import { useEffect, useState } from 'preact/hooks'
import { isOffered, loadText } from '#instruments/offers.ts'
import type { Language } from '#prelude/languages.ts'
import { useConfirmed } from '#self-care/web/index.ts'
import { type Facts, scaleNames } from '#talk/state.ts'

/** The questionnaires that the talk may ask in a language: published words that are ready, or that a steward has confirmed. They come after everything that the talk itself needs. */
export function useScales(language: Language): NonNullable<Facts['scales']> {
  const confirmed = useConfirmed()
  const [scales, setScales] = useState<NonNullable<Facts['scales']>>({})
  useEffect(() => {
    let here = true
    setScales({})
    for (const name of scaleNames.filter((one) => isOffered(one, language, confirmed))) {
      void loadText(name, language).then((text) => { if (here && text) setScales((before) => ({ ...before, [name]: text })) }, () => {})
    }
    return () => { here = false }
  }, [language, confirmed])
  return scales
}
