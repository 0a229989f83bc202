// layers.mjs turned into checked rules: who may import whom (ARCHITECTURE.md, "The order, and why").
// `npm run check` reads them through scripts/shape/imports.ts, which also plants one violation of each and sees it caught.
import { layers } from './layers.mjs'

/** The thinking packages, lowest first: each may import only those before it. */
export const packages = ['prelude', 'wire', 'seal', 'language', 'risk', 'instruments', 'insights', 'practice', 'talk', 'scheduling', 'fit']

const test = String.raw`\.test\.tsx?$`
const gallery = '^app/kit/gallery/'
/** Tools beside a package: they make what it ships, or help to test it, and do not run for people. */
const besides = '^packages/[^/]+/(?:training/|tools/|testing[.]ts$)'
const oneOf = (names) => `(?:${names.join('|')})`
/** The rooms of a slice; one that grew has them inside its parts as well (`app/self-care/journal/web`). */
const web = ['^app/[^/]+/web/', '^app/[^/]+/[^/]+/web/']
const server = ['^app/[^/]+/server/', '^app/[^/]+/[^/]+/server/']

/** The rules for slices and packages in the given orders, lowest first. */
export function rulesFor(slices, packageOrder) {
  const anySlice = oneOf(slices)
  const product = { path: ['^app/', '^packages/'], pathNot: [test, gallery] }
  return [
    ...slices.slice(0, -1).map((slice, place) => ({
      name: `${slice}-imports-only-slices-before-it`,
      comment: 'A slice imports only slices before it in layers.mjs; news travels up as events.',
      severity: 'error',
      from: { path: `^app/${slice}/`, pathNot: test },
      to: { path: `^app/${oneOf(slices.slice(place + 1))}/` },
    })),
    {
      name: 'only-through-the-door',
      comment: 'From another slice only its root files, and its doors server/index.ts and web/index.ts.',
      severity: 'error',
      from: { path: `^app/(${anySlice})/`, pathNot: test },
      to: { path: `^app/${anySlice}/`, pathNot: ['^app/$1/', `^app/${anySlice}/[^/]+$`, `^app/${anySlice}/(?:server|web)/index[.]tsx?$`] },
    },
    {
      name: 'web-never-imports-server',
      severity: 'error',
      from: { path: [...web, '^app/kit/', String.raw`^app/(?:web|screens)\.tsx?$`], pathNot: [test, gallery] },
      to: { path: [...server, String.raw`^app/(?:server|slices|migrations|cli)\.ts$`] },
    },
    {
      name: 'server-never-imports-screens',
      comment: 'Pages for browsers without script are drawn by app/pages.tsx, which is handed to the slices.',
      severity: 'error',
      from: { path: server, pathNot: test },
      to: { path: [...web, '^app/kit/'] },
    },
    {
      name: 'root-imports-neither-room',
      comment: 'The root of a slice runs on both sides.',
      severity: 'error',
      from: { path: `^app/${anySlice}/`, pathNot: [test, ...web, ...server] },
      to: { path: [...web, ...server, '^app/kit/'] },
    },
    {
      name: 'floor-never-imports-slices',
      severity: 'error',
      from: { path: '^app/(?:platform|kit)/', pathNot: test },
      to: { path: `^app/${anySlice}/` },
    },
    {
      name: 'platform-never-imports-kit',
      severity: 'error',
      from: { path: '^app/platform/' },
      to: { path: '^app/kit/' },
    },
    {
      name: 'nothing-below-imports-the-whole',
      comment: 'app/*.ts puts the house together, and app/sample fills it with invented people; nothing in a slice or on the floor may lean on them.',
      severity: 'error',
      from: { path: '^app/[^/]+/', pathNot: [test, '^app/sample/'] },
      to: { path: ['^app/[^/]+$', '^app/sample/'] },
    },
    {
      name: 'packages-never-import-app',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: ['^app/', '^test/', '^scripts/'] },
    },
    ...packageOrder.map((name, place) => ({
      name: `package-${name}-imports-only-packages-before-it`,
      severity: 'error',
      from: { path: `^packages/${name}/` },
      to: { path: '^packages/', pathNot: `^packages/${oneOf(packageOrder.slice(0, place + 1))}/` },
    })),
    {
      name: 'every-package-has-its-place',
      comment: 'A package that is not in the list above is held to no order.',
      severity: 'error',
      from: { path: '^packages/', pathNot: `^packages/${oneOf(packageOrder)}/` },
      to: {},
    },
    {
      name: 'thinking-and-screens-run-anywhere',
      comment: "No Node modules in packages, screens and roots; a package's tools and training scripts may.",
      severity: 'error',
      from: { path: ['^packages/', `^app/${anySlice}/`, '^app/kit/'], pathNot: [test, gallery, besides, ...server] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'product-stands-without-tests',
      comment: 'Nothing that runs for people imports tests or their world, nor scripts.',
      severity: 'error',
      from: product,
      to: { path: [test, '^test/', '^e2e/', '^bench/', '^scripts/'] },
    },
    {
      name: 'product-stands-without-development-packages',
      severity: 'error',
      from: { ...product, pathNot: [...product.pathNot, besides] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    },
    {
      name: 'only-what-package.json-names',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'every-import-is-found',
      comment: 'An import that leads nowhere would pass every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:'] },
    },
    {
      name: 'no-circles',
      comment: 'A circle of types alone is gone when the code runs, so it is let be.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ]
}

/** How the files are read: through the aliases of package.json, types included, never into node_modules. */
export const reading = {
  doNotFollow: { path: 'node_modules' },
  exclude: { path: ['^build/', '^data/'] },
  tsPreCompilationDeps: true,
  moduleSystems: ['es6'],
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    importsFields: ['imports'],
    conditionNames: ['import', 'node', 'default', 'types'],
    extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.json'],
  },
}

export default { forbidden: rulesFor(layers, packages), options: reading }
