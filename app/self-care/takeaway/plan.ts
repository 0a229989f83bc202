import type { Id } from '#prelude/id.ts'
import type { ExportedRecord } from './exported.ts'

/** What is to become of the records of a file: `fresh` ones come in, `here` are in the vault already as they are, `other` are here in another version, which stays. */
export type Plan = { fresh: ExportedRecord[]; here: number; other: number; unknown: ExportedRecord[]; large: ExportedRecord[] }

/** What a vault takes: the domains it knows, and the most bytes of one record. */
export type Room = { domains: readonly string[]; most: number }

/** Decides by id what comes in. Nothing that is in the vault is changed, and of one id in the file twice the first holds. */
export function planFor(records: readonly ExportedRecord[], inVault: (id: Id<'record'>) => { value: unknown } | undefined, { domains, most }: Room): Plan {
  const plan: Plan = { fresh: [], here: 0, other: 0, unknown: [], large: [] }
  const coming = new Map<string, ExportedRecord>()
  for (const record of records) {
    const before = inVault(record.id) ?? coming.get(record.id)
    if (before) {
      if (isSameJson(before.value, record.value)) plan.here++
      else plan.other++
    } else if (!domains.includes(record.domain)) plan.unknown.push(record)
    else if (sizeOf(record) > most) plan.large.push(record)
    else {
      coming.set(record.id, record)
      plan.fresh.push(record)
    }
  }
  return plan
}

// The vault keeps the value inside a little more; a hundred bytes are room enough for that.
const sizeOf = ({ value }: ExportedRecord) => new TextEncoder().encode(JSON.stringify(value)).length + 100

/** Whether two values are the same JSON, in whatever order their names stand. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) || Array.isArray(other)) {
    return Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((value, place) => isSameJson(value, other[place]))
  }
  const [names, others] = [Object.keys(one), Object.keys(other)]
  return names.length === others.length
    && names.every((name) => Object.hasOwn(other, name) && isSameJson((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]))
}
