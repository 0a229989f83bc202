import { Button } from '#kit/parts/Button.tsx'
import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { allWords } from '../entry.ts'
import { dayInWords } from './dayInWords.ts'
import type { HeldEntry } from './entries.ts'
import { useWords } from './words.ts'

/** Sends the words of one entry out by this device's own means. What is meant by that is said before anything is pressed. */
export function ShareEntry({ entry, onNews }: { entry: HeldEntry; onNews(news: string): void }) {
  const say = useWords()
  const text = [dayInWords(entry.day, say.language), ...(entry.prompt ? [say(`prompt.${entry.prompt}`)] : []), allWords(entry)].join('\n\n')
  const share = () => void navigator.share({ text }).catch((problem: unknown) => {
    // Closing the sheet is an answer too.
    if (!(problem instanceof DOMException && problem.name === 'AbortError')) onNews(say('share.not-shared'))
  })
  const copy = () => void navigator.clipboard.writeText(text).then(() => onNews(say('share.copied')), () => onNews(say('share.not-copied')))
  return (
    <Disclosure summary={say('share')}>
      <p>{say('share.leaves')}</p>
      <div class="row">
        {'share' in navigator && <Button kind="quiet" icon="send" onClick={share}>{say('share.system')}</Button>}
        <Button kind="quiet" onClick={copy}>{say('share.copy')}</Button>
        <Button kind="quiet" icon="printer" onClick={() => print()}>{say('share.print')}</Button>
      </div>
    </Disclosure>
  )
}
