declare module 'virtual:words' {
  /** What loads the words of `SLICE/LANGUAGE`. */
  export const load: Record<string, () => Promise<import('@lingui/core').Messages>>
}
declare module 'virtual:words-all' {
  export const all: Record<string, import('@lingui/core').Messages>
}
declare module 'virtual:words/*' {
  const messages: import('@lingui/core').Messages
  export default messages
}
declare module '*.bin?url' {
  const url: string
  export default url
}
declare module '*.css' {}
