import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { newId } from '#prelude/id.ts'
import { bytesToHex } from '#prelude/bytes.ts'
import type { Call } from '#wire/client.ts'
import { fromCode, newRecoveryCode } from '#seal/openers/code.ts'
import { enterByCode, enterByPassphrase } from './entering.ts'

const ana = newId('person')
const sha256 = (text: string) => new Uint8Array(createHash('sha256').update(text).digest())

/** A server that knows everybody, and remembers what it was sent. */
function openDoor() {
  const sent: { path: string; takes: Record<string, unknown> }[] = []
  const call = (async (row: { path: string }, takes: Record<string, unknown>) => {
    sent.push({ path: row.path, takes })
    return { ok: true, value: { personId: ana } }
  }) as unknown as Call
  return { sent, call }
}

test('a passphrase is found by the name it goes with, however that is written, and neither is ever sent', async () => {
  const { sent, call } = openDoor()
  const entered = await enterByPassphrase(call, 'house-1', { signInName: '  Grey  HERON ', passphrase: 'seven quiet herons' })
  expect(entered).toMatchObject({ ok: true, value: { personId: ana, kek: { kind: 'passphrase' } } })
  expect(sent).toHaveLength(1)
  expect(sent[0]!.takes['lookup']).toEqual(sha256('evenkeel/name/grey heron'))
  expect(Object.values(sent[0]!.takes).filter((value) => typeof value === 'string')).toEqual(['passphrase'])
})

test('a recovery code is found by its login id, and the code is never sent', async () => {
  const { sent, call } = openDoor()
  const code = newRecoveryCode()
  const { loginId, loginProof } = await fromCode(code)
  await enterByCode(call, code.toLowerCase().replaceAll('-', ' '))
  expect(sent[0]!.takes).toEqual({ kind: 'code', lookup: sha256(`evenkeel/code/${bytesToHex(loginId)}`), proof: loginProof })
})

test('a mistyped code is noticed on the device and asks nobody', async () => {
  const { sent, call } = openDoor()
  const code = newRecoveryCode()
  const mistyped = `${code[0] === '7' ? '8' : '7'}${code.slice(1)}`
  expect(await enterByCode(call, mistyped)).toEqual({ ok: false, refusal: 'mistyped' })
  expect(sent).toEqual([])
})

test('who is still signed in only opens: nothing is sent', async () => {
  const { sent, call } = openDoor()
  expect(await enterByCode(call, newRecoveryCode(), ana)).toMatchObject({ ok: true, value: { personId: ana } })
  expect(await enterByPassphrase(call, 'house-1', { signInName: 'heron', passphrase: 'seven quiet herons' }, ana)).toMatchObject({ ok: true, value: { personId: ana } })
  expect(sent).toEqual([])
})
