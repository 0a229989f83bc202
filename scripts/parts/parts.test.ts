import { expect, test } from 'vitest'
import { countsIn, lintOutcome } from './code.ts'
import { asLine, held } from './run.ts'
import { outcomeOf } from './vitest.ts'

const report = (counts: object, testResults: object[] = []) => JSON.stringify({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, ...counts, testResults })

test('counts are those of vitest\'s report', () => {
  expect(outcomeOf(report({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }), 1, '')).toMatchObject({ passed: 7, failed: 2, skipped: 2 })
})

test('a file that does not load is a failure, beside those of the tests', () => {
  const files = [{ status: 'failed', assertionResults: [] }, { status: 'failed', assertionResults: [{ status: 'failed' }] }, { status: 'passed', assertionResults: [{ status: 'passed' }] }]
  expect(outcomeOf(report({ numPassedTests: 1, numFailedTests: 1 }, files), 1, '')).toMatchObject({ passed: 1, failed: 2 })
})

test('a run that ends badly has failed, though every test passed', () => {
  expect(outcomeOf(report({ numPassedTests: 7 }), 1, '')).toMatchObject({ passed: 7, failed: 1 })
})

test('a run that leaves no report has failed', () => {
  expect(outcomeOf(undefined, 0, 'broken off')).toEqual({ passed: 0, failed: 1, skipped: 0, said: 'broken off' })
})

test('a part in which no test ran has failed, unless it was left out for a reason', () => {
  expect(held({ passed: 0, failed: 0, skipped: 0, said: '' })).toMatchObject({ failed: 1 })
  expect(held({ passed: 0, failed: 0, skipped: 3, said: '' })).toMatchObject({ failed: 1 })
  expect(held({ passed: 0, failed: 0, skipped: 1, said: '', why: 'no PostgreSQL 15 here' })).toMatchObject({ failed: 0, skipped: 1 })
  expect(held({ passed: 1, failed: 0, skipped: 0, said: '' })).toMatchObject({ passed: 1, failed: 0 })
})

test('the last line of a command is its counts; without it the command has failed', () => {
  expect(countsIn('why\n3 passed, 1 failed, 2 skipped\n', 'why\n3 passed, 1 failed, 2 skipped\n')).toEqual({ passed: 3, failed: 1, skipped: 2, said: 'why\n' })
  expect(countsIn('3 passed, 1 failed, 2 skipped\nand then it broke', 'all')).toMatchObject({ failed: 1 })
})

test('a lint that read hardly a file has failed, and so has one that says nothing', () => {
  const of = (number_of_files: number, diagnostics: object[] = []) => JSON.stringify({ number_of_files, diagnostics })
  expect(lintOutcome(0, of(400), '')).toMatchObject({ passed: 1, failed: 0 })
  expect(lintOutcome(0, of(3), '')).toMatchObject({ passed: 0, failed: 1 })
  expect(lintOutcome(0, '', 'crashed')).toMatchObject({ failed: 1, said: 'crashed' })
  const finding = { message: 'Expected ===', code: 'eslint(eqeqeq)', filename: 'app/x.ts', labels: [{ span: { line: 3, column: 9 } }] }
  expect(lintOutcome(1, of(400, [finding]), '')).toMatchObject({ failed: 1, said: 'app/x.ts:3:9 Expected === (eslint(eqeqeq))' })
})

test('the last line is plain', () => {
  expect(asLine({ passed: 12, failed: 0, skipped: 1 })).toBe('12 passed, 0 failed, 1 skipped')
})
