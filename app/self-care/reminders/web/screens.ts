import { screen, type Screen } from '#kit/screen.ts'

export const screens: readonly Screen[] = [
  screen('/me/reminders', 'reminders', { for: 'person', words: ['reminders', 'identity', 'privacy'], load: () => import('./RemindersScreen.tsx').then((m) => m.RemindersScreen) }),
]
