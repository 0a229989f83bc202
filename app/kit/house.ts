import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** What every page knows of the service, written into the document by the server. */
export type HouseFacts = {
  serviceName: string
  /** The lasting id of this installation: part of what a passphrase is stretched with. */
  serviceId: string
  country: string
  lowestAge: string
  sample: boolean
  version: string
}

export const HouseContext = createContext<HouseFacts | null>(null)

/** The service around this screen. */
export function useHouse(): HouseFacts {
  const house = useContext(HouseContext)
  if (!house) throw new Error('no house around this component')
  return house
}

/** Reads the facts that the server wrote into this document. */
export const houseOfDocument = (): HouseFacts => JSON.parse(document.getElementById('house')?.textContent ?? '{}') as HouseFacts

/** What the server drew this document's own page from, for the same page drawn again here; nothing after a change of address. */
export function plainOfDocument(path: string): unknown {
  const text = path === firstPath ? document.getElementById('plain')?.textContent : undefined
  return text ? JSON.parse(text) : undefined
}
const firstPath = typeof location === 'undefined' ? '' : location.pathname
