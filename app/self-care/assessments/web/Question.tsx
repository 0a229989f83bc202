import type { Ref } from 'preact'
import { Button } from '#kit/parts/Button.tsx'
import { Choices } from '#kit/parts/Choices.tsx'
import { Steps } from '#kit/parts/Steps.tsx'
import { WhoSees } from '#kit/parts/WhoSees.tsx'
import type { InstrumentText } from '#instruments/text.ts'
import { dirOf } from '#prelude/languages.ts'
import type { Step } from '../assessment.ts'
import { useSeenBy } from './LookingContext.ts'
import { useWords } from './words.ts'

type Props = {
  text: InstrumentText
  step: Step
  /** Which page it is, from 1. */
  at: number
  of: number
  chosen: number | null
  onChoose(value: number): void
  error?: string | undefined
  isLast: boolean
  onLeave(): void
  focus?: Ref<HTMLElement> | undefined
}

/** One question in the instrument's own words: its lead-in with the time it asks about, the question, and its answers as the browser's own radio buttons. */
export function Question({ text, step, at, of, chosen, onChoose, error, isLast, onLeave, focus }: Props) {
  const say = useWords()
  const seenBy = useSeenBy()
  const { before, asks, options } = wordsOf(text, step)
  const dir = dirOf(text.lang)
  return (
    <>
      <Steps at={at} of={of} label={say('take.question')} />
      {step.asks === 'gate' && text.intro && (
        <div lang={text.lang} dir={dir}>
          <p>{text.intro}</p>
          <ul>{text.introList.map((one) => <li key={one}>{one}</li>)}</ul>
        </div>
      )}
      <Choices
        name="answer" error={error} chosen={chosen === null ? [] : [String(chosen)]} onChoose={([value]) => onChoose(Number(value))}
        legend={
          <span class="stack" lang={text.lang} dir={dir} ref={focus ?? null} tabIndex={-1}>
            {before.map((one) => <span class="soft" key={one}>{one}</span>)}
            <span>{asks}</span>
          </span>
        }
        choices={options.map(({ value, text: label }) => ({ value: String(value), label: <span lang={text.lang} dir={dir}>{label}</span> }))}
      />
      <div class="row">
        <Button type="submit">{say(isLast ? 'take.finish' : 'take.next')}</Button>
        <button type="button" class="as-link" onClick={onLeave}>{say('take.skip')}</button>
      </div>
      <WhoSees>{seenBy}</WhoSees>
    </>
  )
}

type Words = { before: string[]; asks: string; options: readonly { value: number; text: string }[] }

function wordsOf({ recall, stem, note, items, extra }: InstrumentText, step: Step): Words {
  if (step.asks !== 'item') {
    const one = extra.find(({ id }) => id === step.asks)
    return { before: [], asks: one?.text ?? '', options: one?.options ?? [] }
  }
  const { text, group, options } = items[step.place]!
  return { before: [recall, stem, note, group].filter((said) => said !== null).filter((said, place, all) => all.indexOf(said) === place), asks: text, options }
}
