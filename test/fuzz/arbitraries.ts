import fc from 'fast-check'
import type { z } from 'zod'
import { newId } from '#prelude/id.ts'

/**
 * Turns a schema of the contract into an arbitrary of what goes over the wire for it: the text side of every codec.
 * What a refinement refuses is filtered out, so every value is well-formed. Throws for a kind of schema it does not know.
 */
export function wireOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const made = kindOf(schema)
  return refined(schema) ? made.filter((value) => schema.safeParse(value).success) : made
}

type Check = { _zod: { def: { check: string; minimum?: number; maximum?: number; value?: number; inclusive?: boolean; format?: string; pattern?: RegExp; fn?: unknown } } }
type Def = {
  type: string; checks?: Check[]; check?: string; format?: string; pattern?: RegExp
  shape?: Record<string, z.ZodType>; element?: z.ZodType; options?: z.ZodType[]; innerType?: z.ZodType
  keyType?: z.ZodType; valueType?: z.ZodType; entries?: Record<string, string>; values?: readonly (string | number | boolean | null)[]
  in?: z.ZodType
}
const defOf = (schema: z.ZodType) => schema._zod.def as unknown as Def
const checksOf = (schema: z.ZodType) => (defOf(schema).checks ?? []).map((check) => check._zod.def)
const limit = (schema: z.ZodType, check: string, side: 'minimum' | 'maximum' | 'value') => checksOf(schema).find((one) => one.check === check)?.[side]

/** A schema that checks more than this file reads from it. */
const refined = (schema: z.ZodType) => checksOf(schema).some(({ check }) => check === 'custom')

/** Lists and texts stay short: that a limit holds is what the broken inputs ask. */
const MOST_ITEMS = 4
const MOST_TEXT = 200

function kindOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const def = defOf(schema)
  switch (def.type) {
    case 'object': return objectOf(def.shape!)
    case 'string': return textOf(schema)
    case 'number': return numberOf(schema)
    case 'boolean': return fc.boolean()
    case 'literal': return fc.constantFrom(...def.values!)
    case 'enum': return fc.constantFrom(...Object.values(def.entries!))
    case 'array': return listOf(schema, def.element!)
    case 'record': return fc.dictionary(wireOf(def.keyType!) as fc.Arbitrary<string>, wireOf(def.valueType!), { maxKeys: 6, noNullPrototype: true })
    case 'union': return fc.oneof(...def.options!.map(wireOf))
    case 'optional': return fc.option(wireOf(def.innerType!), { nil: undefined })
    case 'nullable': return fc.option(wireOf(def.innerType!), { nil: null })
    case 'pipe': return wireOf(def.in!)
    case 'unknown': return fc.jsonValue({ maxDepth: 3 })
    default: throw new Error(`test/fuzz/arbitraries.ts knows no ${def.type}; add it there`)
  }
}

function objectOf(shape: Record<string, z.ZodType>): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, wireOf(field)])))
    .map((value) => Object.fromEntries(Object.entries(value).filter(([, said]) => said !== undefined)))
}

function textOf(schema: z.ZodType): fc.Arbitrary<string> {
  const most = limit(schema, 'max_length', 'maximum') ?? MOST_TEXT
  const meta = (schema as { meta?(): { format?: string; contentEncoding?: string } | undefined }).meta?.()
  if (meta?.contentEncoding === 'base64') return base64Upto(most)
  if (meta?.format === 'uuid' || defOf(schema).format === 'uuid') return fc.nat().map((at) => newId('anything', 1_700_000_000_000 + at))
  if (meta?.format === 'date') return fc.integer({ min: -400, max: 400 }).map((days) => Temporal.PlainDate.from('2026-11-25').add({ days }).toString())
  if (meta?.format === 'date-time') return fc.nat().map((at) => Temporal.Instant.fromEpochMilliseconds(at * 1000).toString())
  const pattern = checksOf(schema).find((check) => check.check === 'string_format')?.pattern
  const text = pattern ? fc.stringMatching(pattern) : freeText(Math.min(most, MOST_TEXT))
  return text.filter((said) => said.length <= most && schema.safeParse(said).success)
}

/** What people write: every script, marks above letters, signs that join, and what looks like a program. */
const freeText = (most: number) => fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: Math.max(1, Math.floor(most / 4)) }),
  fc.constantFrom('Ana', 'لا أنام', "'; drop table identity.person; --", '<script>alert(1)</script>', '${7*7}', '%00%0d%0a', '../../etc/passwd', '=1+1', '👩‍👩‍👧', '\u202Eabc'),
).filter((text) => text.length <= most && text.isWellFormed() && !text.includes('\0'))

/** Bytes as text, mostly as many as fit: a length that a refinement asks for is nearly always the most. */
function base64Upto(chars: number): fc.Arbitrary<string> {
  const full = (chars / 4) * 3
  const lengths = full <= 4096 ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(full, full - 1, full - 2) }, fc.integer({ min: 0, max: full })) : fc.integer({ min: 0, max: 300 })
  return lengths.chain((length) => fc.uint8Array({ minLength: length, maxLength: length })).map((bytes) => Buffer.from(bytes).toString('base64'))
}

function numberOf(schema: z.ZodType): fc.Arbitrary<number> {
  const min = limit(schema, 'greater_than', 'value') ?? Number.MIN_SAFE_INTEGER
  const max = limit(schema, 'less_than', 'value') ?? Number.MAX_SAFE_INTEGER
  return fc.oneof(fc.integer({ min, max: Math.min(max, min + 5) }), fc.integer({ min, max }), fc.constantFrom(min, max))
}

function listOf(schema: z.ZodType, element: z.ZodType): fc.Arbitrary<unknown[]> {
  const min = limit(schema, 'min_length', 'minimum') ?? 0
  return fc.array(wireOf(element), { minLength: min, maxLength: Math.max(min, Math.min(limit(schema, 'max_length', 'maximum') ?? MOST_ITEMS, MOST_ITEMS)) })
}
