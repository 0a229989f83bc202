import { expect, test } from 'vitest'
import { textInCode } from '../../scripts/shape/english.ts'

const found = (jsx: string, keys?: Set<string>) => textInCode('Screen.tsx', `export const Screen = () => (\n  ${jsx}\n)\n`, keys)

test.each([
  ['between tags', '<p>Hello</p>', 'Hello'],
  ['between tags of another script', '<p>مرحبا</p>', 'مرحبا'],
  ['in braces', `<p>{'Hello'}</p>`, 'Hello'],
  ['in a choice', `<p>{late ? say('late') : 'On time'}</p>`, 'On time'],
  ['behind a condition', `<p>{late && 'Late'}</p>`, 'Late'],
  ['instead of nothing', `<p>{name ?? 'Nobody'}</p>`, 'Nobody'],
  ['in a template', '<p>{`${count} days`}</p>', 'days'],
  ['put together', `<p>{count + ' days'}</p>`, 'days'],
  ['in a fragment', '<>Hello</>', 'Hello'],
  ['in aria-label', '<button aria-label="Close" />', 'Close'],
  ['in a template of a title', '<a title={`Go to ${place}`} />', 'Go to'],
  ['in alt', '<img alt="A lamp" />', 'A lamp'],
  ['in placeholder', `<input placeholder={'Your name'} />`, 'Your name'],
  ['in a label', '<Field label="Name" />', 'Name'],
  ['in aria-description', `<a aria-description={long ? 'More' : undefined} />`, 'More'],
])('text %s is found', (_, jsx, text) => {
  expect(found(jsx)).toEqual([`Screen.tsx:2: ${text}`])
})

test.each([
  '<p>{say("hello")}</p>', '<p>·&nbsp;…</p>', '<p>{" "}{1}</p>', '<p class="soft" id="main" lang="en">{words.hello}</p>', '<img alt="" />', '<a title={say("x")} href="/help" />',
  '<style>{`p { color: red }`}</style>', '<style>p</style>', `<p>{kind === 'late' ? <b /> : null}</p>`, `<p>{row('late')}</p>`, '<p>{`${hours}:${minutes}`}</p>',
])('%s is no text in code', (jsx) => {
  expect(found(jsx)).toEqual([])
})

test('the key of a message is no text', () => {
  expect(found('<Fold title="happens.title" />', new Set(['happens.title']))).toEqual([])
})
