import { isNode, lineAt, nodesIn, treeOf, type Node } from './syntax.ts'

/** Properties whose text a person reads or hears: HTML's own, and those of the kit's parts. */
const spoken = new Set([
  'aria-label', 'aria-description', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext', 'title', 'alt', 'placeholder', 'label',
  'hint', 'lead', 'legend', 'summary', 'said', 'error',
])

/** Text written into the code of a screen, which no translator would see: "file:line: text". Signs without letters, and keys of messages, are let be. */
export function textInCode(file: string, source: string, keys: ReadonlySet<string> = new Set()): string[] {
  const found: { at: number; text: string }[] = []
  for (const { node, around } of nodesIn(treeOf(file, source))) {
    const parent = around.at(-1)
    if (node.type === 'JSXText' && !isCode(parent)) found.push({ at: node.start, text: String(node['value']) })
    if (node.type === 'JSXExpressionContainer' && (parent?.type === 'JSXElement' || parent?.type === 'JSXFragment') && !isCode(parent)) found.push(...literalsIn(node['expression']))
    if (node.type === 'JSXAttribute' && spoken.has(nameOf(node['name']))) found.push(...literalsIn(node['value']))
  }
  const isText = (text: string) => /\p{L}/u.test(text.replace(/&#?\w+;/g, '')) && !keys.has(text)
  return found.filter(({ text }) => isText(text)).map(({ at, text }) => `${file}:${lineAt(source, at + text.search(/\S/))}: ${text.trim().replace(/\s+/g, ' ')}`)
}

// Styles and scripts within a page are code, not text.
const isCode = (node: Node | undefined) => node?.type === 'JSXElement' && ['style', 'script'].includes(nameOf((node['openingElement'] as Node)['name']))

function nameOf(name: unknown): string {
  if (!isNode(name)) return ''
  if (name.type === 'JSXNamespacedName') return `${nameOf(name['namespace'])}:${nameOf(name['name'])}`
  return typeof name['name'] === 'string' ? name['name'] : ''
}

/** The pieces of text an expression may come out as, without looking into what it calls. */
function literalsIn(value: unknown): { at: number; text: string }[] {
  if (!isNode(value)) return []
  switch (value.type) {
    case 'Literal': return typeof value['value'] === 'string' ? [{ at: value.start, text: value['value'] }] : []
    case 'TemplateLiteral': return [
      ...(value['quasis'] as Node[]).map(({ start, value: said }) => ({ at: start, text: (said as { cooked: string }).cooked })),
      ...(value['expressions'] as Node[]).flatMap(literalsIn),
    ]
    case 'ConditionalExpression': return [...literalsIn(value['consequent']), ...literalsIn(value['alternate'])]
    case 'LogicalExpression': return [...(value['operator'] === '&&' ? [] : literalsIn(value['left'])), ...literalsIn(value['right'])]
    case 'BinaryExpression': return value['operator'] === '+' ? [...literalsIn(value['left']), ...literalsIn(value['right'])] : []
    case 'JSXExpressionContainer': case 'ParenthesizedExpression': case 'TSAsExpression': case 'TSSatisfiesExpression': case 'TSNonNullExpression': return literalsIn(value['expression'])
    default: return []
  }
}
