import { screen, type Screen } from '#kit/screen.ts'

const words = ['report', 'assessments', 'self-care']

export const screens: readonly Screen[] = [
  screen('/report', 'report', { for: 'person', under: '/today', words, load: () => import('./ReportScreen.tsx').then((m) => m.ReportScreen) }),
  screen('/report/letter', 'report-letter', { for: 'person', under: '/today', words, load: () => import('./LetterScreen.tsx').then((m) => m.LetterScreen) }),
]
