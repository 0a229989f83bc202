import { bytesToHex, utf8 } from '#prelude/bytes.ts'

/** The number that stands for a whole build: SHA-256 of its list of files (which holds the hash of each), in hex. */
export const buildHash = async (list: string): Promise<string> => bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(list))))

/** What is signed for a build: a line of plain text, so that any tool that knows Ed25519 can check it. */
export const signedLine = (hash: string) => utf8(`evenkeel build ${hash}\n`)

/** Whether a signature (64 bytes) is of this build and this key (32 bytes); an old browser may know no Ed25519 and cannot say. */
export async function checkBuild(hash: string, signature: Uint8Array<ArrayBuffer>, key: Uint8Array<ArrayBuffer>): Promise<'fits' | 'does-not-fit' | 'cannot-check'> {
  try {
    const held = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify'])
    return (await crypto.subtle.verify('Ed25519', held, signature, signedLine(hash))) ? 'fits' : 'does-not-fit'
  } catch (problem) {
    return problem instanceof DOMException && problem.name === 'NotSupportedError' ? 'cannot-check' : 'does-not-fit'
  }
}
