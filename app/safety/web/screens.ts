import { screen, type Screen } from '#kit/screen.ts'
import { screens as plan } from '../plan/web/screens.ts'

export const screens: readonly Screen[] = [
  // The same address as the plain page: inside the app it opens without a request, and asks after a call whether someone answered.
  screen('/help', 'help', { for: 'anybody', words: ['safety'], load: () => import('./help/InAppHelp.tsx').then((m) => m.InAppHelp) }),
  ...plan,
]
