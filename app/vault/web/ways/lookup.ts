import { bytesToHex, utf8 } from '#prelude/bytes.ts'
import { sha256 } from '#seal/mark.ts'
import { evenName } from '#seal/openers/passphrase.ts'

/** What finds a passphrase on the server: 32 bytes of SHA-256 over `evenkeel/name/` and the sign-in name. The name itself is never sent. */
export const lookupOfName = (signInName: string): Promise<Uint8Array<ArrayBuffer>> => sha256(utf8(`evenkeel/name/${evenName(signInName)}`))

/** What finds a recovery code on the server: 32 bytes of SHA-256 over `evenkeel/code/` and the code's login id in hex. */
export const lookupOfCode = (loginId: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => sha256(utf8(`evenkeel/code/${bytesToHex(loginId)}`))
