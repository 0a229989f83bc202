import { screen, type Screen } from '#kit/screen.ts'

const words = ['privacy', 'identity'] as const
const sessions = () => import('./SessionsScreen.tsx').then((m) => m.SessionsScreen)

export const screens: readonly Screen[] = [
  screen('/nothing-here', 'nothing-here', { for: 'anybody', words: ['identity'], load: () => import('./NothingHereScreen.tsx').then((m) => m.NothingHereScreen) }),
  screen('/', 'home', { for: 'anybody', words: ['identity'], load: () => import('./HomeScreen.tsx').then((m) => m.HomeScreen) }),
  screen('/language', 'language', { for: 'anybody', words: ['identity'], load: () => import('./LanguageScreen.tsx').then((m) => m.LanguageScreen) }),
  screen('/about', 'about', { for: 'anybody', words: ['about'], load: () => import('../about/web/AboutScreen.tsx').then((m) => m.AboutScreen) }),
  screen('/me/sessions', 'sessions', { for: 'person', words, load: sessions }),
  screen('/me/reading', 'reading', { for: 'anybody', words: ['identity'], load: () => import('./ReadingScreen.tsx').then((m) => m.ReadingScreen) }),
  screen('/me/app', 'app-name', { for: 'person', words: ['identity'], load: () => import('./AppNameScreen.tsx').then((m) => m.AppNameScreen) }),
  screen('/desk', 'desk', {
    for: 'staff', words, load: () => import('./DeskScreen.tsx').then((m) => m.DeskScreen),
    tab: { icon: 'sun', order: 10, staff: true, label: ['identity', 'tab.desk'] },
  }),
  screen('/desk/sessions', 'desk-sessions', { for: 'staff', words, load: sessions }),
  screen('/desk/staff', 'staff', { for: 'staff', words, load: () => import('./StaffScreen.tsx').then((m) => m.StaffScreen) }),
]
