import { Area } from '#kit/parts/Area.tsx'
import { linesFrom, MOST_LINE, type Line, type Step } from '../plan.ts'
import { useWords } from './words.ts'

type Props = { step: Step; lines: readonly Line[]; onLines(lines: Line[]): void }

/** A step without people in it: one field, a thing on each line. */
export function WordsEditor({ step, lines, onLines }: Props) {
  const say = useWords()
  const text = lines.map((line) => line.text).join('\n')
  return <Area name={step} label={say(`step.${step}`)} hint={say(`ask.${step}`)} value={text} rows={4} maxLength={MOST_LINE} onValue={(value) => onLines(linesFrom(value))} />
}
