declare const __RELEASE_KEY__: { key: string; fingerprint: string } | null

/** The public key (Ed25519, 32 bytes in base64) that builds of this service are signed with, and its fingerprint, written in by the build; null where they are not signed. */
export const releaseKey: { key: string; fingerprint: string } | null = typeof __RELEASE_KEY__ === 'undefined' ? null : __RELEASE_KEY__
