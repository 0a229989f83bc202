import fc from 'fast-check'

/** One request body as bytes, with the headers it comes under; `how` says which rule it breaks. */
export type Shot = { how: string; body: Buffer; contentType: string }

const JSON_TYPE = 'application/json'
const asJson = (how: string, value: unknown): Shot => ({ how, body: Buffer.from(JSON.stringify(value) ?? ''), contentType: JSON_TYPE })
const raw = (how: string, text: string | Buffer, contentType = JSON_TYPE): Shot => ({ how, body: Buffer.from(text as string), contentType })

/** What stands in a place where something else was asked for. */
const wrongs: [string, unknown][] = [
  ['null', null], ['a number', 7], ['a half', 0.5], ['below zero', -1], ['beyond whole numbers', 2 ** 53], ['beyond int4', 2 ** 31], ['a huge number', 1e308],
  ['yes', true], ['no text', ''], ['NaN', 'NaN'], ['Infinity', 'Infinity'], ['a list', []], ['a list of lists', [[[]]]], ['an object', {}],
  ['a lone surrogate', '\ud800'], ['NUL', '\0'], ['NUL within', 'ab\0cd'], ['a long text', 'x'.repeat(5000)], ['many', Array.from({ length: 300 }, () => 1)],
  ['a date', '2026-02-30'], ['a day after the end of time', '999999-12-31'], ['SQL', "' or 1=1 --"], ['$where', { $ne: null }],
]

/** Every place in a value, as a path of keys. */
function placesIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, within]) => placesIn(within, [...path, Array.isArray(value) ? Number(key) : key]))]
}

function changed(value: unknown, path: readonly (string | number)[], change: (before: unknown) => unknown): unknown {
  const [first, ...rest] = path
  if (first === undefined) return change(value)
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>
  copy[first] = changed(copy[first], rest, change)
  return copy
}

/** A well-formed value with one rule broken, or its bytes spoiled on the way. */
export function brokenOf(wire: fc.Arbitrary<unknown>): fc.Arbitrary<Shot> {
  return fc.tuple(wire, fc.nat(), fc.nat(), fc.nat()).map(([value, kind, where, which]) => {
    const places = placesIn(value)
    const place = places[where % places.length]!
    const text = JSON.stringify(value)
    // Nearly all are broken by shape; the heavy ones come seldom, since each costs as much as a hundred others.
    const roll = kind % 100
    if (roll < 45) {
      const [how, wrong] = wrongs[which % wrongs.length]!
      return asJson(`${how} at ${place.join('.')}`, changed(value, place, () => wrong))
    }
    if (roll < 60) return asJson(`nothing at ${place.join('.')}`, changed(value, place.slice(0, -1), (parent) => without(parent, place.at(-1))))
    if (roll < 68) return asJson('one field more', changed(value, places.filter((at) => isObject(value, at))[0]!, (parent) => ({ ...(parent as object), more: 1 })))
    if (roll < 71) return asJson(`twice as many at ${place.join('.')}`, changed(value, place, (before) => (Array.isArray(before) ? [...before, ...before] : typeof before === 'string' ? before + before : before)))
    if (roll < 74) return asJson(`a list around ${place.join('.')}`, changed(value, place, (before) => [before]))
    return spoiled(text, which)
  })
}

const isObject = (value: unknown, path: readonly (string | number)[]) => {
  const at = path.reduce<unknown>((from, key) => (from as Record<string | number, unknown>)[key], value)
  return typeof at === 'object' && at !== null && !Array.isArray(at)
}
function without(parent: unknown, key: string | number | undefined): unknown {
  if (key === undefined || typeof parent !== 'object' || parent === null) return undefined
  if (Array.isArray(parent)) return parent.filter((_, place) => place !== key)
  const { [key]: _, ...rest } = parent as Record<string | number, unknown>
  return rest
}

const inside = (text: string, more: string) => (text === '{}' ? `{${more}}` : text.startsWith('{') ? `{${more},${text.slice(1)}` : `{${more}}`)

function spoiled(text: string, which: number): Shot {
  const light: (() => Shot)[] = [
    () => raw('__proto__', inside(text, '"__proto__":{"roles":["steward"]}')),
    () => raw('constructor', inside(text, '"constructor":{"prototype":{"x":1}}')),
    () => raw('an escaped __proto__', inside(text, '"\\u005f_proto__":1')),
    () => raw('every key twice', text.length > 2 ? `${text.slice(0, -1)},${text.slice(1)}` : '{"a":1,"a":2}'),
    () => raw('cut short', text.slice(0, Math.floor(text.length / 2))),
    () => raw('more behind', `${text}{}`),
    () => raw('a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)])),
    () => raw('not UTF-8', Buffer.concat([Buffer.from(text.slice(0, -1)), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from('}')])),
    () => raw('UTF-16', Buffer.from(text, 'utf16le')),
    () => raw('nothing', ''),
    () => raw('white space', ' \n\t'),
    () => raw('1e999', inside(text, '"more":1e999')),
    () => raw('NaN', inside(text, '"more":NaN')),
    () => raw('a comment', `/* */${text}`),
    () => raw('text as a form', 'ageBand=18-over&kind=code&id=1', 'application/x-www-form-urlencoded'),
    () => raw('plain text', text, 'text/plain'),
    () => raw('XML', '<?xml version="1.0"?><a/>', 'application/xml'),
    () => raw('a type that is no type', text, '///'),
    () => raw('multipart', '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--x--', 'multipart/form-data; boundary=x'),
    () => raw('JSON in latin-1', text, 'application/json; charset=iso-8859-1'),
    () => raw('a list', `[${text}]`), () => raw('null', 'null'), () => raw('a text', '"text"'), () => raw('a number', '1'), () => raw('yes', 'true'),
    () => raw('33 levels', `${'['.repeat(33)}${']'.repeat(33)}`),
    () => raw('10,000 levels', inside(text, `"more":${'['.repeat(10_000)}${']'.repeat(10_000)}`)),
    () => raw('10,000 levels of objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`),
    () => raw('10,000 levels, open', '['.repeat(10_000)),
  ]
  const heavy: (() => Shot)[] = [
    () => raw('a text of 1 MB', inside(text, `"more":"${'é'.repeat(500_000)}"`)),
    () => raw('a key of 1 MB', inside(text, `"${'k'.repeat(1_000_000)}":1`)),
    () => raw('100,000 keys', `{${Array.from({ length: 100_000 }, (_, key) => `"${key}":0`).join(',')}}`),
    () => raw('3 MB', inside(text, `"more":"${'x'.repeat(3_000_000)}"`)),
  ]
  return which % 50 === 0 ? heavy[Math.floor(which / 50) % heavy.length]!() : light[which % light.length]!()
}

/** The same value as a query: the text of each field, some of them doubled, emptied or spoiled. */
export function queriesOf(wire: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  const odd = fc.constantFrom('', 'a=1', 'after=', 'after=-1', 'after=1&after=2', 'after=%00', 'after=%ff', 'after=1e9', 'after=99999999999999999999', 'after[]=1', '__proto__=1', 'constructor=1', '%', '%E0%A4%A', '&&&', '=', `after=${'9'.repeat(5000)}`)
  const fine = wire.map((value) => new URLSearchParams(Object.entries(value as Record<string, unknown>).map(([name, said]) => [name, String(said)])).toString())
  return fc.oneof(fine, odd, fc.tuple(fine, odd).map(([one, other]) => `${one}&${other}`))
}
