// `npm run bench -- NAME …`: measures, and prints one JSON line for each value and nothing else. Without a name it measures everything.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const folder = join(import.meta.dirname, '../bench')
const rows = z.array(z.looseObject({ name: z.string(), value: z.number(), unit: z.string(), goal: z.number().nullable(), ok: z.boolean() })).min(1)

const known = existsSync(folder) ? readdirSync(folder).filter((name) => /^[a-z][\w-]*\.ts$/.test(name) && !name.endsWith('.test.ts')).map((name) => name.slice(0, -'.ts'.length)).toSorted() : []
const wished = process.argv.slice(2)
const unknown = wished.filter((name) => !known.includes(name))

if (unknown.length) {
  console.error(`There is no bench named ${unknown.join(' or ')}: choose from ${known.join(', ')}.`)
  process.exitCode = 1
} else {
  // What a bench or a library says while measuring goes where it does not disturb who reads the lines.
  console.log = console.info = console.debug = console.error
  for (const name of wished.length ? wished : known) await measure(name)
}

async function measure(name: string) {
  const { [name]: bench } = await import(join(folder, `${name}.ts`)) as Record<string, unknown>
  if (typeof bench !== 'function') throw new Error(`bench/${name}.ts exports no function named ${name}`)
  for (const row of rows.parse(await bench())) process.stdout.write(`${JSON.stringify(row)}\n`)
}
