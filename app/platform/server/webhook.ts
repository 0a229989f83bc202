import { createHmac, timingSafeEqual } from 'node:crypto'

/** Whether what came is signed with this key: HMAC-SHA1 in base64, as telephone carriers sign what they hand over. Compared in constant time. */
export function isSigned(key: string, said: string, signature: string): boolean {
  const expected = Buffer.from(createHmac('sha1', key).update(said).digest('base64'))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
