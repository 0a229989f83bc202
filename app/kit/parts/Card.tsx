import type { ComponentChildren } from 'preact'

type Props = {
  title?: ComponentChildren
  level?: 2 | 3 | undefined
  tone?: 'dusk' | 'fig' | 'clay' | 'done' | 'spruce' | undefined
  as?: 'section' | 'article' | 'div' | undefined
  children: ComponentChildren
}

/** A thing one acts on. For a thing one only reads, take a List. */
export function Card({ title, level = 2, tone, as: Box = 'section', children }: Props) {
  const Heading = `h${level}` as const
  return <Box class={tone ? `card tone ${tone}` : 'card'}>{title && <Heading>{title}</Heading>}{children}</Box>
}
