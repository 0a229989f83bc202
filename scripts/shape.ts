// Holds the shape of the house: who imports whom, where things stand, and that no text hides in code. Part of `npm run check`.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import config from '../.dependency-cruiser.mjs'
import { layers } from '../layers.mjs'
import { languages } from '#prelude/languages.ts'
import { textInCode } from './shape/english.ts'
import { blindness, readImports } from './shape/imports.ts'
import { isOurName, leftOutAtDoor, orderInSlices } from './shape/rooms.ts'
import { wordsThatDiffer, type Messages } from './shape/words.ts'

const root = join(import.meta.dirname, '..')
const longest = 350
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const filesOf = (...globs: string[]) => globSync(globs, { cwd: root, withFileTypes: false }).toSorted()
const readIfThere = (path: string) => (filesOf(path).length ? read(path) : undefined)

type Promised = { promise: string; problems: () => string[] | Promise<string[]> }

const shape: Promised[] = [
  {
    promise: 'imports go one way, and through the doors',
    async problems() {
      const found = await readImports(root, config.forbidden)
      return [...blindness(found, 100), ...found.problems]
    },
  },
  {
    promise: 'the folders of app are the floor, the slices of layers.mjs, and the sample on top',
    problems() {
      const there = globSync('app/*/', { cwd: root, withFileTypes: true }).filter((one) => one.isDirectory()).map(({ name }) => name)
      return [
        ...there.filter((name) => !['platform', 'kit', 'sample', ...layers].includes(name)).map((name) => `app/${name} has no place in layers.mjs`),
        ...layers.filter((name) => !there.includes(name)).map((name) => `layers.mjs names ${name}, and there is no app/${name}`),
      ]
    },
  },
  {
    promise: 'app/slices.ts puts the slices together in the order of layers.mjs',
    problems() {
      const order = orderInSlices(read('app/slices.ts'))
      return order.join() === layers.join() ? [] : [`app/slices.ts: ${order.join(', ')}`, `layers.mjs: ${layers.join(', ')}`]
    },
  },
  {
    promise: 'every slice says what it keeps, and how that is exported and erased',
    problems: () => layers.flatMap((slice) => {
      const door = `app/${slice}/server/index.ts`
      const source = readIfThere(door)
      return source === undefined ? [`${door} is missing`] : leftOutAtDoor(source).map((name) => `${door} says nothing of \`${name}\``)
    }),
  },
  {
    promise: 'every message is there in every language, with the same values',
    problems() {
      const places = new Set(filesOf('app/**/words/*.json').map(dirname))
      if (!places.size) return ['no message file was found']
      return [...places].flatMap((place) => wordsThatDiffer(place, Object.fromEntries(Object.keys(languages).map((language) => {
        const text = readIfThere(`${place}/${language}.json`)
        return [language, text === undefined ? undefined : JSON.parse(text) as Messages]
      }))))
    },
  },
  {
    promise: 'no text that a person reads stands in code',
    problems() {
      const keys = new Set(filesOf('app/**/words/en.json').flatMap((path) => Object.keys(JSON.parse(read(path)) as Messages)))
      return filesOf('app/**/*.tsx').filter((path) => !/\.test\.tsx$|^app\/kit\/gallery\//.test(path)).flatMap((path) => textInCode(path, read(path), keys))
    },
  },
  {
    promise: 'files are named as we name them',
    problems: () => filesOf('{app,packages,test,e2e,bench,scripts}/**/*.*').filter((path) => !isOurName(path)),
  },
]

let failed = 0
for (const { promise, problems } of shape) {
  const found = await problems()
  if (!found.length) continue
  failed += 1
  console.log([`not so: ${promise}`, ...found.map((one) => `  ${one}`)].join('\n'))
}
for (const path of filesOf('{app,packages,test,e2e,bench,scripts}/**/*.{ts,tsx,mjs,css}')) {
  const lines = read(path).split('\n').length - 1
  if (lines > longest) console.log(`long: ${path} has ${lines} lines; more than ${longest} is usually two ideas`)
}
console.log(`${shape.length - failed} passed, ${failed} failed, 0 skipped`)
process.exitCode = failed ? 1 : 0
