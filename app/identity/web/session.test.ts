import { expect, test } from 'vitest'
import type { Call } from '#wire/client.ts'
import { newId } from '#prelude/id.ts'
import { sessionStore } from './SessionContext.ts'

const me = { personId: newId('person'), roles: ['person'] }
const answers = (...list: unknown[]) => (async () => list.shift()) as unknown as Call

test('a dead line takes nobody’s session away; being signed out does', async () => {
  const session = sessionStore(answers({ ok: true, value: me }, { ok: false, refusal: 'unreachable' }, { ok: false, refusal: 'signed-out' }))
  expect((await session.refresh()).state).toBe('somebody')
  expect((await session.refresh()).state).toBe('somebody')
  expect((await session.refresh()).state).toBe('nobody')
})

test('whoever was never seen on a dead line is unreachable, not nobody', async () => {
  const session = sessionStore(answers({ ok: false, refusal: 'unreachable' }))
  expect((await session.refresh()).state).toBe('unreachable')
})

test('every screen that listens hears of a change, until it is gone', async () => {
  const session = sessionStore(answers({ ok: true, value: me }, { ok: false, refusal: 'signed-out' }))
  let heard = 0
  const off = session.onChange(() => { heard++ })
  await session.refresh()
  off()
  await session.refresh()
  expect(heard).toBe(1)
})
