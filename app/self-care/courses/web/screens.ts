import { screen, type Screen } from '#kit/screen.ts'

const words = ['courses']
const under = '/practice'

export const screens: readonly Screen[] = [
  screen('/courses', 'courses', { for: 'anybody', under, words, load: () => import('./CoursesScreen.tsx').then((m) => m.CoursesScreen) }),
  // With a vault the questions of a course and its chart speak the words of assessments.
  screen('/courses/course', 'course', { for: 'anybody', under, words: ['courses', 'assessments'], load: () => import('./CourseScreen.tsx').then((m) => m.CourseScreen) }),
  screen('/courses/which', 'course-which', { for: 'person', under, words, load: () => import('./WhichScreen.tsx').then((m) => m.WhichScreen) }),
  screen('/cards', 'cards', { for: 'anybody', under, words, load: () => import('./CardsScreen.tsx').then((m) => m.CardsScreen) }),
  screen('/cards/card', 'card', { for: 'anybody', under, words, load: () => import('./CardScreen.tsx').then((m) => m.CardScreen) }),
  screen('/games', 'games', { for: 'anybody', under, words, load: () => import('./games/GamesScreen.tsx').then((m) => m.GamesScreen) }),
  screen('/games/look', 'game-look', { for: 'anybody', under, words, load: () => import('./games/LookScreen.tsx').then((m) => m.LookScreen) }),
  screen('/games/one-back', 'game-one-back', { for: 'anybody', under, words, load: () => import('./games/OneBackScreen.tsx').then((m) => m.OneBackScreen) }),
]
