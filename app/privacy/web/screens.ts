import { screen, type Screen } from '#kit/screen.ts'

export const screens: readonly Screen[] = [
  screen('/me/looked', 'looked', { for: 'person', words: ['privacy'], load: () => import('./LooksScreen.tsx').then((m) => m.LooksScreen) }),
]
