import { screen, type Screen } from '#kit/screen.ts'
import { noteWords, screens as handover } from '../handover/web/screens.ts'

export const screens: readonly Screen[] = [
  screen('/talk', 'talk', {
    for: 'person', words: ['companion', 'voice', ...noteWords], load: () => import('./TalkScreen.tsx').then((m) => m.TalkScreen),
    tab: { icon: 'message-circle', order: 20, label: ['today', 'tab.talk'] },
  }),
  screen('/talk/memory', 'talk-memory', { for: 'person', words: ['companion'], load: () => import('./MemoryScreen.tsx').then((m) => m.MemoryScreen) }),
  ...handover,
]
