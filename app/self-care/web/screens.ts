import { screen, type Screen } from '#kit/screen.ts'
import { screens as assessments } from '../assessments/web/screens.ts'
import { screens as courses } from '../courses/web/screens.ts'
import { screens as journal } from '../journal/web/screens.ts'
import { screens as reminders } from '../reminders/web/screens.ts'
import { screens as practices } from '../practices/web/screens.ts'
import { screens as sounds } from '../sounds/web/screens.ts'
import { screens as insights } from '../insights/web/screens.ts'
import { screens as goals } from '../goals/web/screens.ts'
import { screens as report } from '../report/web/screens.ts'
import { screens as takeaway } from '../takeaway/web/screens.ts'

export const screens: readonly Screen[] = [
  screen('/today', 'today', {
    for: 'person', words: ['self-care', 'today', 'reminders'], load: () => import('./TodayScreen.tsx').then((m) => m.TodayScreen),
    tab: { icon: 'sun', label: ['self-care', 'today.tab'], order: 10 },
  }),
  screen('/check-ins', 'check-ins', { for: 'person', under: '/today', words: ['self-care'], load: () => import('./CheckInsScreen.tsx').then((m) => m.CheckInsScreen) }),
  screen('/check-ins/factors', 'check-ins-factors', { for: 'person', under: '/today', words: ['self-care'], load: () => import('./FactorsScreen.tsx').then((m) => m.FactorsScreen) }),
  ...assessments,
  ...journal,
  ...practices,
  ...courses,
  ...sounds,
  ...insights,
  ...goals,
  ...report,
  ...takeaway,
  ...reminders,
]
