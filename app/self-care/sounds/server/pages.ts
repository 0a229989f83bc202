import { languageFor } from '#prelude/languages.ts'
import type { PlainPage } from '#platform/pages.ts'
import type { Story } from '#practice/course.ts'
import { inLanguage, listedStory } from '#practice/inlanguage.ts'
import { allStories } from '#practice/tools/files.ts'

let kept: Story[] | undefined
const stories = () => (kept ??= allStories())

/** Bedtime stories as pages that can be read without script, and a page that says what the sounds need. */
export const pages: readonly PlainPage[] = [
  { path: '/sounds', screen: 'sounds', knocks: ['nobody'] },
  { path: '/stories', screen: 'stories', knocks: ['nobody'], async reads({ request }, query) {
    const language = languageFor(query['lang'], request.language)
    return { stories: stories().map((one) => listedStory(one, language)) }
  } },
  { path: '/stories/play', screen: 'story', knocks: ['nobody'], async reads({ request }, query) {
    const story = stories().find(({ id }) => id === query['id'])
    return story ? { story: inLanguage(story, languageFor(query['lang'], request.language)) } : null
  } },
]
