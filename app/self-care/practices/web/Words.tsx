import { dirOf } from '#prelude/languages.ts'
import { filled } from '#practice/player.ts'
import type { PracticeHere } from './library.ts'

/** All that a practice says and asks, to be read: the transcript, and the whole of it where there is no script. */
export function Words({ one }: { one: PracticeHere }) {
  return (
    <ol class="transcript" lang={one.language} dir={dirOf(one.language)}>
      {one.text.steps.map((said, place) => (
        <li key={place}>
          {typeof said === 'string' ? filled(said, {}) : <><b>{filled(said.ask, {})}</b>{said.hint && <span class="soft"> {said.hint}</span>}{said.options && <ul>{Object.values(said.options).map((option) => <li key={option}>{option}</li>)}</ul>}</>}
        </li>
      ))}
      {one.text.after && <li>{one.text.after}</li>}
    </ol>
  )
}
