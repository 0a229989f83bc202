import { load, type Understands } from '#language/classify.ts'
import abroadUrl from '#language/models/abroad.bin?url'
import modelUrl from '#language/models/language.bin?url'

let opened: Promise<Understands> | undefined

/** What understands language on this device, fetched once. Where a model does not come or is damaged the rules alone go on for its languages, and less is said. */
export const understanding = (): Promise<Understands> => (opened ??= Promise.all([fetched(modelUrl), fetched(abroadUrl)]).then(([english, abroad]) => {
  if (!english || !abroad) opened = undefined
  return load(english, abroad)
}))

const fetched = (url: string): Promise<Uint8Array | undefined> =>
  fetch(url).then(async (response) => (response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined), () => undefined)
