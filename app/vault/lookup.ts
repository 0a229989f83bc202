import { bytesToHex, utf8 } from '#prelude/bytes.ts'
import { sha256 } from '#seal/mark.ts'
import { evenName } from '#seal/openers/passphrase.ts'

/** What finds a recovery code's owner on the server: 32 bytes that say nothing of the code. */
export const codeLookup = (loginId: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => sha256(utf8(`evenkeel/code/${bytesToHex(loginId)}`))

/** What finds the owner of a sign-in name: 32 bytes; the server keys them once more, so that its database cannot be searched by name. */
export const nameLookup = (signInName: string): Promise<Uint8Array<ArrayBuffer>> => sha256(utf8(`evenkeel/name/${evenName(signInName)}`))
