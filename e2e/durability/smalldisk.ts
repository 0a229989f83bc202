import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own in memory that can be filled to the last byte and cleared again. */
export type SmallDisk = { folder: string; fill(): void; free(): number; makeRoom(): void; remove(): void }

/** Mounts a small disk; where that is not allowed (only root may), says why instead. */
export function openSmallDisk(megabytes: number): SmallDisk | { why: string } {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0700`, 'tmpfs', folder], { encoding: 'utf8' })
  if (mounted.status !== 0) {
    rmdirSync(folder)
    return { why: `a small disk cannot be mounted here: ${(mounted.stderr || mounted.error?.message || 'no reason given').trim()}` }
  }
  const filler = join(folder, 'filler')
  const free = () => { const { bavail, bsize } = statfsSync(folder); return bavail * bsize }
  return {
    folder, free,
    fill() {
      const file = openSync(filler, 'a')
      try {
        for (const piece of [1 << 20, 4096]) {
          try {
            for (;;) if (writeSync(file, Buffer.alloc(piece)) < piece) break
          } catch (problem) {
            if ((problem as { code?: string }).code !== 'ENOSPC') throw problem
          }
        }
      } finally {
        closeSync(file)
      }
    },
    makeRoom: () => rmSync(filler, { force: true }),
    remove() {
      if (spawnSync('umount', [folder]).status !== 0) spawnSync('umount', ['-l', folder])
      rmdirSync(folder)
    },
  }
}
