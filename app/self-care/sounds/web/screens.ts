import { screen, type Screen } from '#kit/screen.ts'

const common = { for: 'anybody', under: '/practice', words: ['sounds'] } as const

export const screens: readonly Screen[] = [
  screen('/sounds', 'sounds', { ...common, load: () => import('./SoundsScreen.tsx').then((m) => m.SoundsScreen) }),
  screen('/stories', 'stories', { ...common, load: () => import('./StoriesScreen.tsx').then((m) => m.StoriesScreen) }),
  screen('/stories/play', 'story', { ...common, load: () => import('./StoryScreen.tsx').then((m) => m.StoryScreen) }),
]
