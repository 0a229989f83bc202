import { screen, type Screen } from '#kit/screen.ts'

export const screens: readonly Screen[] = [
  screen('/goals', 'goals', { for: 'person', under: '/today', words: ['goals'], load: () => import('./GoalsScreen.tsx').then((m) => m.GoalsScreen) }),
]
