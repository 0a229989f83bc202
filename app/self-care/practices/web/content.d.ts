declare module 'virtual:content' {
  /** What loads a piece of content, by its name such as `practices-breathing/es`. */
  export const content: Record<string, () => Promise<unknown>>
}
