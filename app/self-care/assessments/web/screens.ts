import { screen, type Screen } from '#kit/screen.ts'

const common = { for: 'person', under: '/today', words: ['assessments'] } as const

export const screens: readonly Screen[] = [
  screen('/assessments', 'assessments', { ...common, load: () => import('./OffersScreen.tsx').then((m) => m.OffersScreen) }),
  screen('/assessments/take', 'assessment-take', { ...common, load: () => import('./TakeScreen.tsx').then((m) => m.TakeScreen) }),
  screen('/assessments/result', 'assessment-result', { ...common, load: () => import('./ResultScreen.tsx').then((m) => m.ResultScreen) }),
  screen('/desk/texts', 'texts', { for: 'staff', words: ['assessments', 'privacy', 'identity'], load: () => import('./TextsScreen.tsx').then((m) => m.TextsScreen) }),
]
