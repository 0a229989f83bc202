/** Why something sealed was not opened, or not accepted from the server. */
export type SealWhy =
  | 'not-authentic' // did not decrypt, or its mark did not match: wrong key, or changed on the way
  | 'unknown-suite' // names a way of sealing this build does not know; there is no older, weaker way to fall back to
  | 'malformed' // not the shape we write
  | 'weak-kdf' // asks for another passphrase stretching than the pinned one
  | 'rolled-back' // true once, but older than what this device has already seen
  | 'withheld' // the set of records is not the set that was signed: some missing, some extra, some exchanged
  | 'slots-forged' // the list of openers is not the one the vault's owner made
  | 'locked' // this vault was locked while the work was under way

/** The one error of this package. Nothing opens halfway: after it, the caller holds no plaintext. */
export class SealProblem extends Error {
  readonly why: SealWhy

  constructor(why: SealWhy) {
    super(`refused: ${why}`)
    this.name = 'SealProblem'
    this.why = why
  }
}
