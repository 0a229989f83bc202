import { screen, type Screen } from '#kit/screen.ts'

export const screens: readonly Screen[] = [
  screen('/me/take-away', 'take-away', { for: 'person', words: ['takeaway'], load: () => import('./TakeAwayScreen.tsx').then((m) => m.TakeAwayScreen) }),
  screen('/me/take-away/bring', 'bring-in', { for: 'person', words: ['takeaway', 'self-care'], load: () => import('./BringScreen.tsx').then((m) => m.BringScreen) }),
]
