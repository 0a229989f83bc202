import { screen, type Screen } from '#kit/screen.ts'

/** The words that a note speaks wherever it is sent from. */
export const noteWords = ['handover', 'privacy', 'plan', 'safety']

export const screens: readonly Screen[] = [
  screen('/talk/notes', 'talk-notes', { for: 'person', words: noteWords, load: () => import('./NotesScreen.tsx').then((m) => m.NotesScreen) }),
  screen('/talk/week', 'talk-week', { for: 'person', words: [...noteWords, 'assessments', 'self-care'], load: () => import('./WeekScreen.tsx').then((m) => m.WeekScreen) }),
  screen('/desk/notes', 'desk-notes', { for: 'staff', words: [...noteWords, 'identity'], load: () => import('./DeskNotesScreen.tsx').then((m) => m.DeskNotesScreen) }),
]
