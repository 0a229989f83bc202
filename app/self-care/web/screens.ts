import { screen, type Screen } from '#kit/screen.ts'

export const screens: readonly Screen[] = [
  screen('/today', 'today', {
    for: 'person', words: ['self-care'], load: () => import('./TodayScreen.tsx').then((m) => m.TodayScreen),
    tab: { icon: 'sun', label: ['self-care', 'today.tab'], order: 10 },
  }),
  screen('/check-ins', 'check-ins', { for: 'person', words: ['self-care'], load: () => import('./CheckInsScreen.tsx').then((m) => m.CheckInsScreen) }),
]
