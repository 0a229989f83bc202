/** A moment of time: any Temporal.Instant is one. */
export type Moment = { epochMilliseconds: number }

/** The hour and minute of a moment on this device, as the language writes them. */
export const timeIn = (language: string, at: Moment): string =>
  new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' }).format(at.epochMilliseconds)
