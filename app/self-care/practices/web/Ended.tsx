import { useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { Choices } from '#kit/parts/Choices.tsx'
import { Say } from '#kit/parts/Say.tsx'
import type { PracticeHere } from './library.ts'
import { useWords, type Key } from './words.ts'

type State = 1 | 2 | 3 | 4 | 5
const states = ['1', '2', '3', '4', '5'] as const

type Props = { one: PracticeHere; kept: boolean; onSaid: (said: { before?: State; after?: State }) => void; onAgain: () => void }

/** After the last step: no fanfare. How it is now, for whoever likes to say; a way to write, to send it to a friend, to begin again. */
export function Ended({ one, kept, onSaid, onAgain }: Props) {
  const say = useWords()
  const [said, setSaid] = useState<{ before?: State; after?: State }>({})
  const note = (more: { before?: State; after?: State }) => { const now = { ...said, ...more }; setSaid(now); onSaid(now) }
  const choices = states.map((value) => ({ value, label: say(`state.${value}` as Key) }))
  const worse = said.after !== undefined && (said.after === 1 || (said.before !== undefined && said.after < said.before))
  return (
    <section class="ended" aria-labelledby="ended">
      <h2 id="ended" tabIndex={-1}>{say('done.title')}</h2>
      {one.text.after && <p lang={one.language} dir="auto">{one.text.after}</p>}
      {kept && (
        <div class="card">
          <Choices name="after" legend={say('done.how')} hint={say('done.optional')} across choices={choices} chosen={said.after ? [`${said.after}`] : []} onChoose={([value]) => note({ after: Number(value) as State })} />
          {said.after !== undefined && <Choices name="before" legend={say('done.how-before')} across choices={choices} chosen={said.before ? [`${said.before}`] : []} onChoose={([value]) => note({ before: Number(value) as State })} />}
          <Say tone="done">{said.after !== undefined ? say('done.noted') : undefined}</Say>
          {worse && <p class="row"><span>{say('done.stay')}</span></p>}
        </div>
      )}
      <p class="row"><Button onClick={onAgain}>{say('play.again')}</Button>{kept && <a href="/journal/write?new=1">{say('done.journal')}</a>}<a href="/practice">{say('done.library')}</a></p>
      <Friend one={one} />
    </section>
  )
}

/** A link that opens this practice without an account; it says nothing of who sends it. */
function Friend({ one }: { one: PracticeHere }) {
  const say = useWords()
  const [news, setNews] = useState('')
  const url = `${location.origin}/practice/play?id=${one.id}`
  const send = async () => {
    setNews('')
    try {
      if (navigator.share) await navigator.share({ title: one.text.title, text: say('done.friend-text', { title: one.text.title }), url })
      else { await navigator.clipboard.writeText(url); setNews(say('done.copied')) }
    } catch {
      setNews(url)
    }
  }
  return (
    <div class="friend">
      <p class="row"><Button kind="quiet" icon="share" onClick={() => void send()}>{say('done.friend')}</Button><span class="soft">{say('done.friend-note')}</span></p>
      <Say>{news}</Say>
    </div>
  )
}
