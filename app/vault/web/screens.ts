import { screen, type Screen } from '#kit/screen.ts'

const words = ['privacy', 'vault'] as const

export const screens: readonly Screen[] = [
  screen('/start', 'start', { for: 'anybody', words, load: () => import('./screens/StartScreen.tsx').then((m) => m.StartScreen) }),
  screen('/sign-in', 'sign-in', { for: 'anybody', words, load: () => import('./screens/SignInScreen.tsx').then((m) => m.SignInScreen) }),
  screen('/sign-in/staff', 'staff-sign-in', { for: 'anybody', words, load: () => import('./screens/StaffSignInScreen.tsx').then((m) => m.StaffSignInScreen) }),
  screen('/link', 'link', { for: 'anybody', words, load: () => import('./screens/LinkScreen.tsx').then((m) => m.LinkScreen) }),
  screen('/me', 'me', {
    for: 'person', words, load: () => import('./screens/MeScreen.tsx').then((m) => m.MeScreen),
    tab: { icon: 'user', order: 90, label: ['notices', 'tab.me'] },
  }),
  screen('/me/ways-in', 'ways-in', { for: 'person', words, load: () => import('./screens/WaysInScreen.tsx').then((m) => m.WaysInScreen) }),
  screen('/me/lock', 'app-lock', { for: 'person', words, load: () => import('./screens/AppLockScreen.tsx').then((m) => m.AppLockScreen) }),
  screen('/me/leave', 'leave', { for: 'person', words, load: () => import('./screens/LeaveScreen.tsx').then((m) => m.LeaveScreen) }),
  screen('/me/erase', 'erase', { for: 'person', words, load: () => import('./screens/EraseScreen.tsx').then((m) => m.EraseScreen) }),
  // The words of the desk's tab too: somebody may begin here.
  screen('/desk/ways-in', 'staff-ways', { for: 'staff', words: [...words, 'identity'], load: () => import('./screens/StaffWaysScreen.tsx').then((m) => m.StaffWaysScreen) }),
]
