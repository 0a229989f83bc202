import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { dayIn, now, zoneHere } from '#prelude/time.ts'
import { promptsFor, type Prompt } from '../prompts.ts'
import { useWords } from './words.ts'

type Props = { chosen: Prompt | null; onChoose(prompt: Prompt | null): void; onThree: (() => void) | undefined }

/** Questions to begin with, folded away: one can be taken and left again. The chosen one becomes the label of the field. */
export function PromptChoice({ chosen, onChoose, onThree }: Props) {
  const say = useWords()
  if (chosen) return <p class="journal-no-question"><button type="button" class="as-link" onClick={() => onChoose(null)}>{say('write.no-prompt')}</button></p>
  return (
    <Disclosure summary={say('write.prompts')}>
      <p class="soft">{say('write.prompts-say')}</p>
      <ul class="journal-prompts">
        {promptsFor(dayIn(zoneHere(), now()).dayOfYear).map((prompt) => <li key={prompt}><button type="button" class="as-link" onClick={() => onChoose(prompt)}>{say(`prompt.${prompt}`)}</button></li>)}
        {onThree && <li><button type="button" class="as-link" onClick={onThree}>{say('write.three')}</button></li>}
      </ul>
    </Disclosure>
  )
}
