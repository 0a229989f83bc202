import { z } from 'zod'
import { idOf, type Id } from '#prelude/id.ts'

// The file in which a vault leaves, and comes into another. It is JSON with one record a line, so that it can be written and read
// piece by piece, and still opens with any program that knows JSON. README.md describes it for others.

const FORMAT = 'evenkeel-vault'
const VERSION = 1

/** A record as it lies in the file: `value` is what the vault holds, untouched; `alsoOf` names the record that this is another version of. */
export type ExportedRecord = { id: Id<'record'>; domain: string; value: unknown; alsoOf?: Id<'record'> | undefined }

/** The text of the file, record by record. `made` is when it was made, as ISO text. */
export function* exportPieces(records: readonly ExportedRecord[], made: string): Generator<string, void> {
  yield `${JSON.stringify({ format: FORMAT, version: VERSION, made, count: records.length }).slice(0, -1)},"records":[`
  for (const [place, { id, domain, value, alsoOf }] of records.entries()) {
    yield `${place > 0 ? ',' : ''}\n${JSON.stringify({ id, domain, value, ...(alsoOf ? { alsoOf } : {}) })}`
  }
  yield '\n]}\n'
}

/** A record that could not be read, by its line or its place in the file. */
export type BadRecord = { line: number; why: 'not-json' | 'not-a-record' }
/** `cut`: the file ends early, or holds fewer or more records than it says. */
type Contents = { ok: true; records: ExportedRecord[]; bad: BadRecord[]; cut: boolean }
/** `newer`: made by a version of this program that this one does not know. */
type NotOurs = { ok: false; why: 'not-ours' | 'newer' }

// The value is taken as JSON gave it, not as a schema would copy it: nothing in it is turned or left out.
const aroundValue = z.strictObject({ id: idOf('record'), domain: z.string().min(1).max(60), alsoOf: idOf('record').optional() })
const head = z.object({ format: z.literal(FORMAT), version: z.int().min(1), count: z.int().min(0).optional() })
const HEAD = `{"format":"${FORMAT}"`
const HEAD_ENDS = ',"records":['

/** Reads a file of ours out of its text, which may come in pieces. `rest` is called between records, so that the reader can let others have their turn. */
export async function readExport(pieces: AsyncIterable<string>, rest: () => Promise<void> | void = () => {}): Promise<Contents | NotOurs> {
  const lines = linesOf(pieces)
  const first = await lines.next()
  const text = first.done ? '' : first.value.replace(/^\ufeff/, '')
  if (!text.startsWith(HEAD) || !text.endsWith(HEAD_ENDS)) return readWhole(text, lines)
  const said = head.safeParse(parsed(`${text.slice(0, -HEAD_ENDS.length)}}`))
  if (!said.success) return { ok: false, why: 'not-ours' }
  if (said.data.version > VERSION) return { ok: false, why: 'newer' }
  const records: ExportedRecord[] = []
  const bad: BadRecord[] = []
  let isWhole = false
  let line = 1
  for await (const one of lines) {
    line++
    if (one.trim() === '') continue
    if (one.trim() === ']}') { isWhole = true; continue }
    take(parsed(one.replace(/,\s*$/, '')), line, records, bad)
    await rest()
  }
  return { ok: true, records, bad, cut: !isWhole || (said.data.count ?? records.length) !== records.length + bad.length }
}

/** A file whose lines somebody's program has set otherwise, or the one that /me/erase gives. */
async function readWhole(first: string, lines: AsyncIterable<string>): Promise<Contents | NotOurs> {
  const all = [first]
  for await (const one of lines) all.push(one)
  const whole = parsed(all.join('\n'))
  const said = head.safeParse(whole)
  if (said.success && said.data.version > VERSION) return { ok: false, why: 'newer' }
  const list = said.success ? listIn(whole, 'records') : openedIn(whole)
  if (!list) return { ok: false, why: 'not-ours' }
  const records: ExportedRecord[] = []
  const bad: BadRecord[] = []
  for (const [place, one] of list.entries()) take(one, place + 1, records, bad)
  return { ok: true, records, bad, cut: said.success && (said.data.count ?? list.length) !== list.length }
}

const listIn = (whole: unknown, name: string): unknown[] | null => {
  const list = (whole as Record<string, unknown> | null)?.[name]
  return Array.isArray(list) ? list : null
}

const opened = z.object({ opened: z.record(z.string(), z.array(z.object({ id: z.unknown(), value: z.unknown() }))) })
const openedIn = (whole: unknown): unknown[] | null => {
  const read = opened.safeParse(whole)
  return read.success ? Object.entries(read.data.opened).flatMap(([domain, all]) => all.map(({ id, value }) => ({ id, domain, value }))) : null
}

function take(value: unknown, line: number, records: ExportedRecord[], bad: BadRecord[]): void {
  if (value === BROKEN) { bad.push({ line, why: 'not-json' }); return }
  const read = aroundValue.safeParse(withoutValue(value))
  if (read.success && hasValue(value)) records.push({ ...read.data, value: value.value })
  else bad.push({ line, why: 'not-a-record' })
}

const hasValue = (value: unknown): value is { value: unknown } => typeof value === 'object' && value !== null && Object.hasOwn(value, 'value')
const withoutValue = (value: unknown): unknown => {
  if (!hasValue(value)) return value
  const { value: _value, ...rest } = value
  return rest
}

const BROKEN = Symbol('not JSON')
function parsed(text: string): unknown {
  try { return JSON.parse(text) as unknown } catch { return BROKEN }
}

/** A text in pieces, line by line. */
async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string, void> {
  let open: string[] = []
  for await (const piece of pieces) {
    const parts = piece.split('\n')
    open.push(parts[0]!)
    for (const next of parts.slice(1)) {
      yield open.join('').replace(/\r$/, '')
      open = [next]
    }
  }
  const last = open.join('')
  if (last !== '') yield last
}
