import { load, type Understands } from '#language/classify.ts'
import modelUrl from '#language/models/language.bin?url'

let opened: Promise<Understands> | undefined

/** What understands language on this device, fetched once. Where the model does not come or is damaged the rules alone go on, and less is said. */
export const understanding = (): Promise<Understands> => (opened ??= fetch(modelUrl)
  .then(async (response) => (response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined), () => undefined)
  .then((bytes) => {
    if (!bytes) opened = undefined
    return load(bytes)
  }))
