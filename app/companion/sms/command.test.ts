import { expect, test } from 'vitest'
import { load } from '#language/classify.ts'
import { openSms } from './command.ts'

const open = (number?: string) => openSms({ country: 'US', service: 'Evenkeel', language: 'en', classify: load(undefined).classify }, number)

test('each line shows the texts that would be sent, with their length and alphabet', async () => {
  const answer = open()
  for (const line of (await answer('hello'))!.split('\n')) {
    const [, length, most, text] = /^(\d+)\/(160|70) (?:GSM 03\.38|UCS-2) {2}(.+)$/.exec(line)!
    expect(text).toHaveLength(Number(length))
    expect(Number(length)).toBeLessThanOrEqual(Number(most))
  }
})

test('after STOP nothing is sent until START', async () => {
  const answer = open()
  expect(await answer('STOP')).toContain('911')
  expect(await answer('I want to kill myself')).toBeUndefined()
  expect(await answer('START')).toContain('not sealed')
})

test('after FORGET the next text is a first one', async () => {
  const answer = open()
  await answer('hello')
  expect(await answer('how are you')).not.toContain('not sealed')
  await answer('FORGET')
  expect(await answer('hello')).toContain('not sealed')
})

test('what is no number is said to be none', async () => {
  expect(await open('ana')('hello')).toContain('+15550100')
})
