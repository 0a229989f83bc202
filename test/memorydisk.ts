import type { Disk, DiskRecord, DiskState } from '../app/vault/web/disk.ts'

/** A device's disk in memory; it outlives the safe that writes on it, and several pages may share it. `refuses` plays a disk that is full for some records. */
export function memoryDisk(refuses: (records: readonly DiskRecord[]) => boolean = () => false): Disk {
  let turn = 0
  let last: Promise<unknown> = Promise.resolve()
  const hearers = new Set<() => void>()
  const records = new Map<string, DiskRecord>()
  let state: DiskState = { slots: null, deviceKey: null, deviceSlot: null, seen: null, seq: 0, outgoing: null, codeOfferedOn: null, signedOut: false, unannounced: false }
  return {
    load: async () => ({ records: [...records.values()], state }),
    async keep(changes, more) {
      if (refuses(changes)) throw new DOMException('full', 'QuotaExceededError')
      for (const record of changes) records.set(record.id, record)
      state = { ...state, ...more }
      turn++
      for (const hear of hearers) hear()
      return turn
    },
    turn: async () => turn,
    alone(work) {
      const next = last.then(work, work)
      last = next.catch(() => {})
      return next
    },
    onOther(hear) { hearers.add(hear); return () => hearers.delete(hear) },
    erase: async () => records.clear(),
    close() {},
  }
}
