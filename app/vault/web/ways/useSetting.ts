import { useState } from 'preact/hooks'
import { useCall } from '#kit/call.ts'
import { useHouse } from '#kit/house.ts'
import type { Id } from '#prelude/id.ts'
import { removePasskey, removeWord, setWord } from '#identity/api.ts'
import { useRefreshSession } from '#identity/web/index.ts'
import type { AnyRefusal } from '#privacy/web/index.ts'
import type { Kek } from '#seal/openers/kek.ts'
import { SealProblem } from '#seal/problem.ts'
import type { Slot } from '#seal/slot.ts'
import { useVaultHere } from '../HereContext.ts'
import { opensWithout } from './openersof.ts'
import { makePasskey } from './passkey.ts'
import type { SettingNo } from './refusals.ts'

/** How it stands with a change to one's ways in. `half`: it signs in already, and does not open the vault yet. */
export type Setting =
  | { state: 'quiet' }
  | { state: 'busy' }
  | { state: 'done'; opens: boolean }
  | { state: 'removed' }
  | { state: 'no'; refusal: SettingNo | AnyRefusal }
  | { state: 'half'; kek: Kek }

type Word = { kind: 'passphrase' | 'code'; lookup: Uint8Array<ArrayBuffer>; proof: Uint8Array<ArrayBuffer> }

/** Sets and removes ways in: on the server first, which may refuse, and in the vault after it. */
export function useSetting() {
  const call = useCall()
  const here = useVaultHere()
  const house = useHouse()
  const refresh = useRefreshSession()
  const [setting, setSetting] = useState<Setting>({ state: 'quiet' })
  const slots = (): readonly Slot[] => {
    const state = here.get()
    return state.state === 'open' ? state.safe.diskState().slots?.slots ?? [] : []
  }

  /** Who works here may have no vault: then there is nothing to open. */
  async function open(kek: Kek): Promise<Setting> {
    if (here.get().state !== 'open') return { state: 'done', opens: false }
    try {
      await here.putOpener(kek, kek.kind === 'passkey' ? { replaces: [] } : {})
      return { state: 'done', opens: true }
    } catch (problem) {
      // A list of ways in that this person did not make: nothing is added to it.
      if (problem instanceof SealProblem && problem.why !== 'locked') return { state: 'no', refusal: 'not-ours' }
      return { state: 'half', kek }
    }
  }

  async function word(draw: () => Promise<Word & { kek: Kek }>): Promise<Setting> {
    const { kek, ...said } = await draw()
    const answer = await call(setWord, said)
    return answer.ok ? open(kek) : { state: 'no', refusal: answer.refusal }
  }

  async function passkey(): Promise<Setting> {
    const made = await makePasskey(call, house.serviceId)
    if (!made.ok) return { state: 'no', refusal: made.refusal }
    return made.kek ? open(made.kek) : { state: 'done', opens: false }
  }

  async function remove(isIt: (slot: Slot) => boolean, ask: () => Promise<{ ok: true } | { ok: false; refusal: SettingNo | AnyRefusal }>): Promise<Setting> {
    if (slots().some(isIt) && !opensWithout(slots(), isIt)) return { state: 'no', refusal: 'only-this-opens' }
    const answer = await ask()
    if (!answer.ok) return { state: 'no', refusal: answer.refusal }
    if (slots().some(isIt)) await here.dropOpener(isIt)
    return { state: 'removed' }
  }

  async function run(work: () => Promise<Setting>): Promise<Setting> {
    setSetting({ state: 'busy' })
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
    const next = await work().catch((): Setting => ({ state: 'no', refusal: 'broken' }))
    setSetting(next)
    if (next.state !== 'no') await refresh()
    return next
  }

  return {
    setting,
    refuse: (refusal: SettingNo) => setSetting({ state: 'no', refusal }),
    clear: () => setSetting({ state: 'quiet' }),
    setWord: (draw: () => Promise<Word & { kek: Kek }>) => run(() => word(draw)),
    addPasskey: () => run(passkey),
    openAgain: (kek: Kek) => run(() => open(kek)),
    dropWord: (kind: Word['kind']) => run(() => remove((slot) => slot.kind === kind, () => call(removeWord, { kind }))),
    dropPasskey: (id: Id<'passkey'>, credentialId: string) =>
      run(() => remove((slot) => slot.kind === 'passkey' && slot.params.credentialId === credentialId, () => call(removePasskey, { id }))),
  }
}
