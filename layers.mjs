// The slices in order, lowest first: each may lean on those before it. This is the only place where the order is written.
export const layers = ['privacy', 'identity', 'vault', 'safety', 'self-care', 'companion']
