import { screen, type Screen } from '#kit/screen.ts'

export const screens: readonly Screen[] = [
  screen('/practice', 'practice', {
    for: 'anybody', words: ['practices'], load: () => import('./LibraryScreen.tsx').then((m) => m.LibraryScreen),
    tab: { icon: 'waves', order: 30, label: ['today', 'tab.practice'] },
  }),
  screen('/session', 'session', { for: 'anybody', under: '/today', words: ['practices'], load: () => import('./SessionScreen.tsx').then((m) => m.SessionScreen) }),
  screen('/practice/play', 'play', { for: 'anybody', words: ['practices'], load: () => import('./PlayScreen.tsx').then((m) => m.PlayScreen) }),
]
