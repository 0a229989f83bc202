/** The digits of what was typed: without spaces, and from the digits of Arabic and Persian too. */
export const digitsOf = (typed: string): string =>
  typed.normalize('NFKC').replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (sign) => String(sign.charCodeAt(0) & 0xf)).replace(/\D/g, '')
