import { screen, type Screen } from '#kit/screen.ts'

// The words of the whole slice too: the country's help lines stand in the fifth step.
const words = ['safety', 'plan'] as const

export const screens: readonly Screen[] = [
  screen('/plan', 'plan', { for: 'person', words, load: () => import('./PlanScreen.tsx').then((m) => m.PlanScreen) }),
  screen('/plan/edit', 'plan-edit', { for: 'person', words, load: () => import('./PlanEditScreen.tsx').then((m) => m.PlanEditScreen) }),
  screen('/plan/print', 'plan-print', { for: 'person', words, load: () => import('./PlanPrintScreen.tsx').then((m) => m.PlanPrintScreen) }),
  screen('/plan/share', 'plan-share', { for: 'person', words, load: () => import('./PlanShareScreen.tsx').then((m) => m.PlanShareScreen) }),
]
