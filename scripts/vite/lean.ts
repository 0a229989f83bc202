import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const leftOut = /zod\/v4\/(?:core\/(?:json-schema-processors|to-json-schema)|locales\/en)\.js$/

/**
 * Leaves out of the browser's program what of zod only the server uses: the making of JSON Schema (for /openapi.json) and English messages
 * (ours stand in message files). It saves six of its twenty kilobytes.
 */
export const leanZod = (): Plugin => ({
  name: 'lean-zod',
  apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
  load(id) {
    if (!leftOut.test(id)) return null
    const source = readFileSync(id, 'utf8')
    const names = [...source.matchAll(/^export (?:const|function|class) (\w+)/gm)].map(([, name]) => name!)
    // Makers are called while a schema is made, so that what they make must be a function, which nothing ever calls.
    const body = names.map((name) => `export const ${name} = () => nothing`).join('\n')
    return `const nothing = () => ({})\n${body}\n${source.includes('export default') ? 'export default () => ({ localeError: () => "" })' : ''}`
  },
})
