import { screen, type Screen } from '#kit/screen.ts'

const words = ['insights']

export const screens: readonly Screen[] = [
  screen('/insights', 'insights', { for: 'person', under: '/today', words, load: () => import('./InsightsScreen.tsx').then((m) => m.InsightsScreen) }),
  screen('/helped', 'helped', { for: 'person', under: '/today', words, load: () => import('./HelpedScreen.tsx').then((m) => m.HelpedScreen) }),
]
