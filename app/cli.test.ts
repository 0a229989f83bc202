import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** The command as a person runs it: lines in, lines out. */
const evenkeel = (word: string, lines: readonly string[]) => {
  const { stdout, status } = spawnSync(process.execPath, [join(import.meta.dirname, 'cli.ts'), word], { input: `${lines.join('\n')}\n`, encoding: 'utf8' })
  return { status, answers: stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>) }
}

test('score answers every line in its order, bad lines too, and ends well', () => {
  const { status, answers } = evenkeel('score', [
    '{"instrument":"phq-9","answers":[1,1,1,1,1,1,1,1,1]}', 'nonsense', '{"instrument":"who-5","answers":[5,5,5,5,5]}', '{"instrument":"gad-7","answers":[1,1,1,1,1,1,9]}', '{"instrument":"phq-9","answers":[0,0,0,0,0,0,0,0,null]}',
  ])
  expect(status).toBe(0)
  expect(answers).toEqual([{ total: 9, band: 'mild', risk: true }, { error: expect.any(String) }, { total: 100, band: expect.any(String), risk: false }, { error: expect.any(String) }, { error: expect.any(String) }])
})

test('insights claims nothing from nothing, and says of a bad line what is wrong', () => {
  const { status, answers } = evenkeel('insights', ['{"entries":[]}', '{"entries":[{"at":"x"}]}'])
  expect(status).toBe(0)
  expect(answers).toEqual([{ claims: [] }, { error: expect.any(String) }])
})

test('a word that the command does not know ends with a list of those it does', () => {
  const { stderr, status } = spawnSync(process.execPath, [join(import.meta.dirname, 'cli.ts'), 'fly'], { encoding: 'utf8' })
  expect(status).toBe(2)
  expect(stderr).toContain('sign-in NAME')
})
