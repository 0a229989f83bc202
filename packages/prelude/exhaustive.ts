/** Ends a switch over a union: a new member makes the compiler point here. */
export function exhaustive(never: never): never {
  throw new Error(`no case for ${JSON.stringify(never)}`)
}
