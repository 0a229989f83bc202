import type { ComponentChildren } from 'preact'
import { useKitWords } from './kitWords.ts'

const levels = { soon: 'careSoon', today: 'careToday', now: 'careNow' } as const

type Props = { level: keyof typeof levels; title: string; headingLevel?: 2 | 3 | undefined; children: ComponentChildren }

/** When to look for which help, in three levels. The title is an action and ends in "if:"; the level is also said in words to those who hear it. */
export function CareCard({ level, title, headingLevel = 2, children }: Props) {
  const words = useKitWords()
  const Heading = `h${headingLevel}` as const
  return (
    <section class={`care ${level}`}>
      <Heading><span class="hidden-text">{words(levels[level])} </span>{title}</Heading>
      <div>{children}</div>
    </section>
  )
}
