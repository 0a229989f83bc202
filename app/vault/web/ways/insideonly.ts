/** An address inside this service out of one that came with a link; anything else gives `otherwise`. */
export const insideOnly = (to: string | undefined, otherwise: string): string => (to && /^\/(?!\/)[\w/-]*$/.test(to) && !to.startsWith('/sign-in') ? to : otherwise)
