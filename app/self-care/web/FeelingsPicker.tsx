import { Choices } from '#kit/parts/Choices.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { feelingsFor, idiomWord, isIdiom, type Feeling } from '../feelings.ts'
import { useWords, type SayIn } from './words.ts'

type Props = { chosen: readonly Feeling[]; onChoose?: ((feelings: Feeling[]) => void) | undefined }

/** Feelings beside the state: any number, in the words of each language and with its own idioms. A fold of its own, since the list is long. */
export function FeelingsPicker({ chosen, onChoose }: Props) {
  const say = useWords()
  return (
    <Disclosure summary={chosen.length > 0 ? say('feelings.named', { list: namesOf(chosen, say) }) : say('feelings.add')}>
      <Choices
        name="feelings" legend={say('feelings.legend')} hint={say('feelings.drafted')} many across chosen={chosen} onChoose={onChoose}
        choices={feelingsFor(say.language, chosen).map((value) => ({ value, label: isIdiom(value) ? <Idiom of={value} /> : say(`feeling.${value}`) }))}
      />
    </Disclosure>
  )
}

function Idiom({ of }: { of: Parameters<typeof idiomWord>[0] }) {
  const { language, word } = idiomWord(of)
  return <bdi lang={language}>{word}</bdi>
}

/** Feelings as one list in the language that is read; an idiom of another language stays as it is. */
export const namesOf = (named: readonly Feeling[], say: SayIn): string => listed(named.map((feeling) => nameOf(feeling, say)), say)

/** Several things in one line, joined as the language joins them. */
const listed = (things: readonly string[], { language }: { language: string }): string =>
  new Intl.ListFormat(language === 'en-XA' ? 'en' : language, { type: 'conjunction' }).format(things)

const nameOf = (feeling: Feeling, say: SayIn) => (isIdiom(feeling) ? isolated(idiomWord(feeling).word) : say(`feeling.${feeling}`))

/** Words of another direction within a line, kept apart so that they do not turn what stands beside them. */
export const isolated = (words: string): string => `\u2068${words}\u2069`
