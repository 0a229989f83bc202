import { dirOf } from '#prelude/languages.ts'
import type { StoryHere } from '../../practices/web/library.ts'

export const paragraphId = (place: number) => `paragraph-${place + 1}`

/** All words of a story. The paragraph that is being told is marked, and the page stays where the reader has put it. */
export function StoryText({ story, at }: { story: StoryHere; at: number | undefined }) {
  return (
    <div class="story" lang={story.language} dir={dirOf(story.language)}>
      {story.text.paragraphs.map((words, place) => <p key={place} id={paragraphId(place)} aria-current={place === at ? 'true' : undefined}>{words}</p>)}
    </div>
  )
}
