import { parseSync } from 'oxc-parser'

/** A node of the syntax tree, as ESTree has it. */
export type Node = { type: string; start: number; end: number } & Record<string, unknown>

/** The syntax tree of a TypeScript file; a file that cannot be parsed is an error. */
export function treeOf(file: string, source: string): Node {
  const { program, errors } = parseSync(file, source)
  if (errors.length) throw new Error(`${file}: ${errors[0]!.message}`)
  return program as unknown as Node
}

/** Every node in the order of the source, with the nodes around it, nearest last. */
export function* nodesIn(node: Node, around: Node[] = []): Generator<{ node: Node; around: Node[] }> {
  yield { node, around }
  const inside = [...around, node]
  for (const value of Object.values(node)) {
    for (const one of Array.isArray(value) ? value : [value]) if (isNode(one)) yield* nodesIn(one, inside)
  }
}

export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** The line a place in the source is on, counted from 1. */
export const lineAt = (source: string, place: number): number => source.slice(0, place).split('\n').length
