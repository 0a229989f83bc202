import { isNode, nodesIn, treeOf, type Node } from './syntax.ts'

/** The slices in the order in which app/slices.ts puts them together: by where the value of each slice's door first stands in it. */
export function orderInSlices(source: string): string[] {
  const tree = treeOf('slices.ts', source)
  const sliceByName = new Map<string, string>()
  for (const one of tree['body'] as Node[]) {
    const from = one.type === 'ImportDeclaration' && one['importKind'] !== 'type' ? /^(?:#|\.\/)([\w-]+)\/server\/index\.ts$/.exec((one['source'] as { value: string }).value)?.[1] : undefined
    if (from) for (const { importKind, local } of one['specifiers'] as { importKind?: string; local: { name: string } }[]) if (importKind !== 'type') sliceByName.set(local.name, from)
  }
  const order = new Set<string>()
  for (const { node, around } of nodesIn(tree)) {
    const isUse = node.type === 'Identifier' && !around.some(({ type }) => type === 'ImportDeclaration' || type.startsWith('TSType'))
    const slice = isUse ? sliceByName.get(String(node['name'])) : undefined
    if (slice) order.add(slice)
  }
  return [...order]
}

/** What a slice's door (server/index.ts) leaves out of what every slice must say: its fields, and how what is personal is exported and erased. */
export function leftOutAtDoor(source: string): string[] {
  const said = new Set<string>()
  for (const { node } of nodesIn(treeOf('index.ts', source))) {
    if (node.type === 'Property' && isNode(node['key']) && node['key'].type === 'Identifier') said.add(String(node['key']['name']))
  }
  return ['fields', 'personal'].filter((name) => !said.has(name))
}

const word = '[a-z][a-z0-9]*'
const kebab = `${word}(?:-[a-z0-9]+)*`
const camel = '[a-z][A-Za-z0-9]*(?:-[a-z0-9]+)*'
const patterns = [
  `${camel}(?:\\.[a-z0-9-]+)*\\.(?:ts|mts|mjs)`,
  '[A-Za-z][A-Za-z0-9]*(?:\\.test)?\\.tsx',
  '[A-Z][A-Za-z0-9]*Context\\.ts',
  `\\d{4}-\\d\\d-\\d\\d-${kebab}\\.sql`,
  `(?:${camel}|[A-Z]{2}|[a-z]{2})(?:\\.[a-z0-9-]+)*\\.(?:json|jsonl|csv|tsv|txt|bin|webmanifest)`,
  `${kebab}(?:\\.[a-z0-9-]+)*\\.(?:css|html|svg|png|webp|woff2|py|sh)`,
  `(?:README|LICENSE|SOURCES|${kebab})(?:\\.md|\\.txt)?`,
].map((pattern) => new RegExp(`^${pattern}$`))
// Files are named for the thing they hold, and these hold nothing in particular.
const says = /^(?:utils?|helpers?|misc|common|stuff|lib|shared|tools?|constants?)\.tsx?$/i
const folder = new RegExp(`^${kebab}$`)

/** Whether a path fits how we name: folders-like-this, thing.ts, Screen.tsx, 2026-11-25-slice.sql, and nothing that could mean anything. */
export function isOurName(path: string): boolean {
  const names = path.split('/')
  const file = names.pop()!
  return names.every((name) => folder.test(name)) && patterns.some((pattern) => pattern.test(file)) && !says.test(file)
}
