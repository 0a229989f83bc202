import { newId, type Id } from '#prelude/id.ts'
import type { Call } from '#wire/client.ts'
import { leavingHere } from '#identity/web/index.ts'
import { fromDevice, newDeviceKey, newPinSalt } from '#seal/openers/device.ts'
import type { Kek } from '#seal/openers/kek.ts'
import { SealProblem } from '#seal/problem.ts'
import type { Slot, SlotKind, SlotSet } from '#seal/slot.ts'
import { checkSlots, makeSlot, openVault, slotSetOf } from '#seal/slots.ts'
import { newVaultKey, type VaultKey } from '#seal/vaultkey.ts'
import { changeSlots, openVault as askVault } from '../api.ts'
import { openDisk, personHere, type Disk } from './disk.ts'
import { openSafe, type Safe } from './safe.ts'
import { countOf, openersOf } from './ways/openersof.ts'

/** Whose vault this device has in hand, and whether it is open. */
export type Here =
  | { state: 'looking' }
  | { state: 'nobody' }
  /** Needs an opener: `pin` where this device has a key behind an app PIN. */
  | { state: 'locked'; person: Id<'person'>; pin: boolean; problem?: SealProblem['why']; signedOut?: true }
  | { state: 'open'; safe: Safe }

type Listener = () => void

/** The one vault of this page. Screens hear of its changes; nothing outside this file holds a key. */
export function vaultHere(call: Call) {
  let here: Here = { state: 'looking' }
  const listeners = new Set<Listener>()
  const become = (next: Here) => {
    here = next
    for (const hear of listeners) hear()
    return next
  }

  async function open(person: Id<'person'>, disk: Disk, vault: VaultKey): Promise<Safe> {
    const safe = await openSafe({ person, vault, disk, call })
    let told = false
    safe.onChange(() => {
      if (safe.state().state === 'signed-out' && !told) { told = true; void closeSignedOut() }
      for (const hear of listeners) hear()
    })
    personHere.set(person)
    leavingHere.set(null)
    become({ state: 'open', safe })
    void safe.sync()
    return safe
  }

  /** The session of this device has ended, perhaps because the device is in other hands: it opens again by a way in. Nothing sealed here is lost. */
  async function closeSignedOut(): Promise<void> {
    if (here.state !== 'open' || !opensElsewhere(here.safe)) return
    const { safe } = here
    await safe.keepState({ signedOut: true }).catch(() => {})
    if (here.state !== 'open' || here.safe !== safe) return
    safe.lock()
    become({ state: 'locked', person: safe.person, pin: false, signedOut: true })
  }

  /** Opens by the key that this device keeps, where it keeps one without a PIN: needs no line. */
  async function wake(): Promise<Here> {
    const person = personHere.get()
    if (!person) return become({ state: 'nobody' })
    try {
      const disk = await openDisk(person)
      const { state } = await disk.load()
      if (state.signedOut) { disk.close(); return become({ state: 'locked', person, pin: false, signedOut: true }) }
      const slot = state.slots?.slots.find(({ id }) => id === state.deviceSlot)
      if (!state.slots || !state.deviceKey || slot?.kind !== 'device') { disk.close(); return become({ state: 'locked', person, pin: false }) }
      if (slot.params.pinSalt) { disk.close(); return become({ state: 'locked', person, pin: true }) }
      const vault = await openVault(state.slots, await fromDevice(state.deviceKey), { personId: person })
      if (state.unannounced) await announce(disk, state.slots)
      await open(person, disk, vault)
      return here
    } catch (problem) {
      return become({ state: 'locked', person, pin: false, ...(problem instanceof SealProblem ? { problem: problem.why } : {}) })
    }
  }

  /** Opens with an app PIN on this device. False where it is not the PIN. */
  async function openWithPin(pin: string): Promise<boolean> {
    const person = personHere.get()
    if (!person) return false
    const disk = await openDisk(person)
    const { state } = await disk.load()
    const slot = state.slots?.slots.find(({ id }) => id === state.deviceSlot)
    if (!state.slots || !state.deviceKey || slot?.kind !== 'device' || !slot.params.pinSalt) return false
    try {
      const kek = await fromDevice(state.deviceKey, { pin, pinSalt: slot.params.pinSalt })
      await open(person, disk, await openVault(state.slots, kek, { personId: person }))
      return true
    } catch (problem) {
      disk.close()
      if (problem instanceof SealProblem && (problem.why === 'not-authentic' || problem.why === 'malformed')) return false
      throw problem
    }
  }

  /** Begins a vault for somebody who has none: its key is kept by this device alone until another opener is made. */
  async function begin(person: Id<'person'>): Promise<Safe> {
    const vault = newVaultKey()
    const deviceKey = await newDeviceKey()
    const slot = await makeSlot(vault, await fromDevice(deviceKey), { personId: person })
    const slots = await slotSetOf(vault, person, 1, [slot])
    // The key is on this disk before the server hears of the vault: a page that dies in between leaves a vault that still opens.
    const disk = await openDisk(person)
    await disk.keep([], { slots, deviceKey, deviceSlot: slot.id, unannounced: true })
    personHere.set(person)
    if (!(await announce(disk, slots))) {
      // Another window of this person was first; this draft was never anybody's.
      await disk.keep([], { slots: null, deviceKey: null, deviceSlot: null, unannounced: false })
      disk.close()
      throw new VaultRefused('behind')
    }
    return open(person, disk, vault)
  }

  /** Tells the server of a vault that was begun here. False where it knows another one; without a line it is told at the next start. */
  async function announce(disk: Disk, slots: SlotSet): Promise<boolean> {
    const answer = await call(changeSlots, { slots })
    if (answer.ok) { await disk.keep([], { unannounced: false }); return true }
    if (answer.refusal !== 'behind') return true
    // An answer that was lost: what the server knows may be this very vault.
    const asked = await call(askVault, {})
    if (!asked.ok) return true
    const isOurs = asked.value.slots?.slots.some(({ id }) => id === slots.slots[0]?.id) ?? false
    if (isOurs) await disk.keep([], { unannounced: false })
    return isOurs
  }

  /** Opens the vault of somebody who has just signed in, by their opener, and lets this device keep a key of its own. Begins a vault where there is none. */
  async function openAfterSignIn(person: Id<'person'>, kek: Kek | null): Promise<Safe | null> {
    const answer = await call(askVault, {})
    if (!answer.ok) throw new VaultRefused(answer.refusal)
    const { slots } = answer.value
    // Whoever comes back is no longer leaving.
    leavingHere.set(null)
    const disk = await openDisk(person)
    const { state } = await disk.load()
    if (!slots) {
      disk.close()
      // Whoever has a way in, or something sealed here, has a vault: to begin another in its place would be to lose it.
      if (kek || state.slots) {
        personHere.set(person)
        become({ state: 'locked', person, pin: false, problem: 'withheld' })
        throw new SealProblem('withheld')
      }
      return begin(person)
    }
    personHere.set(person)
    if (!kek) { disk.close(); become({ state: 'locked', person, pin: false }); return null }
    const vault = await openVault(slots, kek, { personId: person, lastSeenVersion: state.slots?.version ?? 0 })
    const deviceKey = await newDeviceKey()
    const mine = await makeSlot(vault, await fromDevice(deviceKey), { personId: person })
    const others = slots.slots.filter(({ id }) => id !== state.deviceSlot)
    const next = await slotSetOf(vault, person, slots.version + 1, [...others, mine])
    const kept = await call(changeSlots, { slots: next })
    await disk.keep([], { ...(kept.ok ? { slots: next, deviceKey, deviceSlot: mine.id } : { slots }), signedOut: false })
    return open(person, disk, vault)
  }

  /** What the server knows of a signed-in person who has nothing on this device: no vault yet means one is begun here. */
  async function meet(person: Id<'person'>): Promise<void> {
    if (here.state === 'open' && here.safe.person === person) return
    if (here.state === 'locked' && here.person === person) return
    if (here.state === 'open') { here.safe.lock() }
    const answer = await call(askVault, {})
    if (!answer.ok) return
    if (!answer.value.slots && !(await hasVaultOnDisk(person))) { await begin(person); return }
    personHere.set(person)
    await wake()
  }

  /** Adds or replaces one way in. The whole list is marked anew, so the server can neither add one nor hide one. */
  async function changeOpeners(change: (slots: readonly Slot[], safe: Safe) => Promise<readonly Slot[]>): Promise<void> {
    if (here.state !== 'open') throw new SealProblem('locked')
    const { safe } = here
    const { person, vault } = safe
    for (let tries = 0; tries < 3; tries++) {
      const asked = await call(askVault, {})
      if (!asked.ok) throw new VaultRefused(asked.refusal)
      const now = asked.value.slots ?? safe.diskState().slots!
      await checkOurs(now, safe)
      const next = await slotSetOf(vault, person, now.version + 1, await change(now.slots, safe))
      const answer = await call(changeSlots, { slots: next })
      if (answer.ok) { await safe.keepState({ slots: next }); return }
      if (answer.refusal !== 'behind') throw new VaultRefused(answer.refusal)
    }
    throw new VaultRefused('behind')
  }

  const putOpener = (kek: Kek, { replaces = [kek.kind] }: { replaces?: readonly SlotKind[] } = {}) =>
    changeOpeners(async (slots, { vault, person }) => [...slots.filter(({ kind }) => kind === 'device' || !replaces.includes(kind)), await makeSlot(vault, kek, { personId: person })])

  const dropOpener = (isIt: (slot: Slot) => boolean) => changeOpeners(async (slots) => slots.filter((slot) => !isIt(slot)))

  /** Puts this device's key behind a PIN, or takes the PIN away. */
  async function setPin(pin: string | null): Promise<void> {
    await changeOpeners(async (slots, safe) => {
      const { deviceKey, deviceSlot } = safe.diskState()
      const key = deviceKey ?? await newDeviceKey()
      const id = deviceSlot ?? newId('slot')
      const kek = await fromDevice(key, pin === null ? undefined : { pin, pinSalt: newPinSalt() })
      const slot = await makeSlot(safe.vault, kek, { personId: safe.person, id })
      await safe.keepState({ deviceKey: key, deviceSlot: id })
      return [...slots.filter((one) => one.id !== id), slot]
    })
  }

  /** Whether this device opens only by PIN. */
  function hasPin(): boolean {
    if (here.state === 'locked') return here.pin
    if (here.state !== 'open') return false
    const { slots, deviceSlot } = here.safe.diskState()
    const slot = slots?.slots.find(({ id }) => id === deviceSlot)
    return slot?.kind === 'device' && slot.params.pinSalt !== null
  }

  function lock(): void {
    if (here.state !== 'open') return
    const { safe } = here
    const pin = hasPin()
    safe.lock()
    become({ state: 'locked', person: safe.person, pin })
  }

  /** Takes this person off this device. What is sealed but not yet sent stays, sealed, until they come back; all else is erased. */
  async function leave(): Promise<void> {
    if (here.state === 'open') {
      const { safe } = here
      await safe.sync().catch(() => {})
      if (safe.state().unsent === 0) {
        const { deviceSlot } = safe.diskState()
        await dropOpener(({ id }) => id === deviceSlot).catch(() => {})
        await safe.disk.erase()
      } else await safe.keepState({ deviceKey: null, deviceSlot: null })
      safe.lock()
    }
    personHere.set(null)
    become({ state: 'nobody' })
  }

  /** Erases this person from this device, unsent things too, after the server has erased them or when they ask for it. */
  async function forget(): Promise<void> {
    if (here.state === 'open') {
      const { safe } = here
      safe.lock()
      await safe.disk.erase().catch(() => {})
    }
    personHere.set(null)
    become({ state: 'nobody' })
  }

  return {
    get: () => here,
    onChange: (hear: Listener) => { listeners.add(hear); return () => listeners.delete(hear) },
    wake, begin, meet, openWithPin, openAfterSignIn, putOpener, dropOpener, setPin, hasPin, lock, closeSignedOut, leave, forget,
  }
}

export type VaultHere = ReturnType<typeof vaultHere>

/** The server said no to a change of the vault. */
export class VaultRefused extends Error {
  readonly refusal: string

  constructor(refusal: string) {
    super(refusal)
    this.name = 'VaultRefused'
    this.refusal = refusal
  }
}

async function hasVaultOnDisk(person: Id<'person'>): Promise<boolean> {
  const disk = await openDisk(person)
  const { state } = await disk.load()
  disk.close()
  return state.slots !== null
}

/** Whether something besides this device opens the vault: without that, locking it would be losing it. */
const opensElsewhere = (safe: Safe): boolean => countOf(openersOf(safe.diskState().slots?.slots ?? [])) > 0

async function checkOurs(set: SlotSet, safe: Safe): Promise<void> {
  await checkSlots(safe.vault, safe.person, set, set.mac, { lastSeenVersion: safe.diskState().slots?.version ?? 0 })
}
