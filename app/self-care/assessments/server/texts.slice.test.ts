import { expect, test } from 'vitest'
import { provisionalTexts } from '#instruments/offers.ts'
import type { World } from '#test/world.ts'
import { worldHere } from '#test/worldHere.ts'
import { confirmText, listConfirmedTexts, withdrawText } from '../api.ts'

let world: World
worldHere((here) => { world = here.world })
const [text] = provisionalTexts()

test('a wording that a steward confirmed is on for everybody, until it is withdrawn', async () => {
  const { ana, stela } = await world.cast()
  expect((await ana.gets(listConfirmedTexts, {})).texts).toEqual([])
  await stela.gets(confirmText, { pack: text!.pack, sha256: text!.sha256 })
  expect((await ana.gets(listConfirmedTexts, {})).texts).toEqual([{ pack: text!.pack, at: world.now }])
  await stela.gets(withdrawText, { pack: text!.pack })
  expect((await ana.gets(listConfirmedTexts, {})).texts).toEqual([])
})

test('a wording other than the one that was read, or one that is not here, is refused; and nobody but a steward confirms', async () => {
  const { ana, theo, stela } = await world.cast()
  expect(await stela.asks(confirmText, { pack: text!.pack, sha256: 'a'.repeat(64) })).toEqual({ ok: false, refusal: 'another-wording' })
  expect(await stela.asks(confirmText, { pack: 'phq-9.xx', sha256: text!.sha256 })).toEqual({ ok: false, refusal: 'unknown-text' })
  for (const other of [ana, theo]) expect((await other.asks(confirmText, { pack: text!.pack, sha256: text!.sha256 })).ok).toBe(false)
  expect((await ana.gets(listConfirmedTexts, {})).texts).toEqual([])
})
