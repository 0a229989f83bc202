import { Choices } from '#kit/parts/Choices.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { feelings, type Feeling } from '../check-in.ts'
import { useWords } from './words.ts'

type Props = { chosen: readonly Feeling[]; onChoose?: ((feelings: Feeling[]) => void) | undefined; open?: boolean }

/** Feelings beside the state: any number, in the words of each language. Folded away, since the check-in is done without it. */
export function FeelingsPicker({ chosen, onChoose, open = false }: Props) {
  const say = useWords()
  return (
    <Disclosure summary={chosen.length > 0 ? say('feelings.named', { list: namesOf(chosen, say) }) : say('feelings.add')} open={open}>
      <Choices name="feelings" legend={say('feelings.legend')} many across chosen={chosen} onChoose={onChoose} choices={feelings.map((value) => ({ value, label: say(`feeling.${value}`) }))} />
    </Disclosure>
  )
}

/** Feelings as one list in the language that is read. */
export const namesOf = (named: readonly Feeling[], say: ReturnType<typeof useWords>): string =>
  new Intl.ListFormat(say.language === 'en-XA' ? 'en' : say.language, { type: 'conjunction' }).format(named.map((feeling) => say(`feeling.${feeling}`)))
