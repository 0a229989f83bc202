import { Decrypter, Encrypter } from 'age-encryption'

// Files locked with age (age-encryption.org), which other programs open as well. This file is fetched only when somebody locks or opens one.

/** What locks a file: words that somebody keeps in mind, or the public key (age1…) of somebody's own. */
export type Lock = { passphrase: string } | { recipient: string }

/** The work that each guess at a passphrase costs, as age itself has it; a phone without the memory for it takes a quarter. */
const usualWorks = [18, 16]

/** Locks a file; throws where the public key is none. `works`: the scrypt work factors to try, the first that this device has the memory for. */
export async function lockFile(file: Blob, lock: Lock, works: readonly number[] = usualWorks): Promise<Blob> {
  for (const [place, work] of works.entries()) {
    try {
      const locker = new Encrypter()
      if ('passphrase' in lock) {
        locker.setPassphrase(lock.passphrase)
        locker.setScryptWorkFactor(work)
      } else locker.addRecipient(lock.recipient.trim())
      return await blobOf(await locker.encrypt(file.stream()))
    } catch (problem) {
      if (!(problem instanceof RangeError) || place === works.length - 1) throw problem
    }
  }
  throw new Error('no work factor is left')
}

/** Opens a file with its passphrase or with a secret key (AGE-SECRET-KEY-…); null where neither fits or the file is not whole. */
export async function openFile(file: Blob, words: string): Promise<Blob | null> {
  try {
    const opener = new Decrypter()
    if (/^AGE-SECRET-KEY-/i.test(words.trim())) opener.addIdentity(words.trim().toUpperCase())
    else opener.addPassphrase(words)
    return await blobOf(await opener.decrypt(file.stream()))
  } catch {
    return null
  }
}

const blobOf = (stream: ReadableStream<Uint8Array>): Promise<Blob> => new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).blob()
