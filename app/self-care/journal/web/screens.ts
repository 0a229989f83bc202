import { screen, type Screen } from '#kit/screen.ts'

const words = ['journal'] as const

export const screens: readonly Screen[] = [
  screen('/journal', 'journal', { for: 'person', words, load: () => import('./JournalScreen.tsx').then((m) => m.JournalScreen) }),
  screen('/journal/write', 'journal-write', { for: 'person', words, load: () => import('./WriteScreen.tsx').then((m) => m.WriteScreen) }),
  screen('/journal/entry', 'journal-entry', { for: 'person', words, load: () => import('./EntryScreen.tsx').then((m) => m.EntryScreen) }),
]
