import { z } from 'zod'

/** An id that knows what it identifies: passing a session's id for a person's does not compile. A UUIDv7 in text. */
export type Id<Kind extends string> = string & { readonly __identifies: Kind }

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Makes a new id; ids made later sort later, which keeps database pages together. */
export function newId<Kind extends string>(_kind: Kind, at: number = Temporal.Now.instant().epochMilliseconds): Id<Kind> {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  for (let place = 5, rest = at; place >= 0; place--, rest = Math.floor(rest / 256)) bytes[place] = rest % 256
  bytes[6] = 0x70 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Kind>
}

/** Reads an id of this kind at an edge of the house; anything that is not a UUIDv7 is malformed. */
export const idOf = <Kind extends string>(_kind: Kind) => z.string().regex(shape).meta({ format: 'uuid' }) as unknown as z.ZodType<Id<Kind>, Id<Kind>>
