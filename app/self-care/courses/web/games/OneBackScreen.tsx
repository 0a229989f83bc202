import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { Choices } from '#kit/parts/Choices.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { kinds, nextItem, type Item, type Kind } from '../../one-back.ts'
import { byChance } from '../../scene.ts'
import { useWords, type Key } from '../words.ts'
import './games.css'

/** One back: is this the same as the one before? At one's own pace, with nothing counted; it goes on until one likes to stop. */
export function OneBackScreen() {
  const say = useWords()
  const [kind, setKind] = useState<Kind>('words')
  const [shown, setShown] = useState<readonly Item[]>([])
  const [said, setSaid] = useState('')
  const now = shown.at(-1)
  const word = (one: Item) => say(`item.${one}` as Key)

  const begin = (of: Kind) => { setShown([nextItem(of, [], byChance)]); setSaid('') }
  const answer = (same: boolean | null) => {
    const before = shown.at(-2)
    const isSame = now === before
    setSaid(same === null || before === undefined ? '' : say(same === isSame ? (isSame ? 'back.yes-same' : 'back.yes-other') : isSame ? 'back.was-same' : 'back.was-other', { before: word(before), now: word(now!) }))
    setShown([...shown, nextItem(kind, shown, byChance)].slice(-3))
  }

  // What was pressed to come here is gone; the focus goes to what can be pressed now.
  const turn = Math.min(shown.length, 2)
  const deeds = useRef<HTMLDivElement>(null)
  const first = useRef(true)
  useEffect(() => {
    if (first.current) { first.current = false; return }
    deeds.current?.querySelector('button')?.focus()
  }, [turn])

  return (
    <Page title={say('back.title')} back={{ href: '/games', label: say('games.title') }} lead={say('back.lead')}>
      {/* One thing is read out at a time: what the last answer was, and the word that follows. */}
      <div class="one-back" role="status" aria-atomic="true">
        {now !== undefined && (
          <>
            <p>{said || say(shown.length === 1 ? 'back.first' : 'back.ask')}</p>
            <p class="item">{kind === 'shapes' && <Shape of={now} />}<b>{word(now)}</b></p>
          </>
        )}
      </div>
      {now === undefined && <Choices name="kind" legend={say('back.which')} across choices={kinds.map((value) => ({ value, label: say(`back.${value}`) }))} chosen={[kind]} onChoose={([chosen]) => setKind(chosen ?? 'words')} />}
      <div class="row" ref={deeds}>
        {turn === 0 && <Button key="begin" onClick={() => begin(kind)}>{say('back.begin')}</Button>}
        {turn === 1 && <Button key="next" onClick={() => answer(null)}>{say('back.next')}</Button>}
        {turn === 2 && <><Button key="same" onClick={() => answer(true)}>{say('back.same')}</Button><Button key="other" onClick={() => answer(false)}>{say('back.other')}</Button></>}
      </div>
      {now !== undefined && <p><Button kind="quiet" onClick={() => { setShown([]); setSaid('') }}>{say('back.stop')}</Button></p>}
      <p class="soft">{say('games.stop')}</p>
    </Page>
  )
}

const paths: Partial<Record<Item, string>> = {
  circle: 'M12 50a38 38 0 1 0 76 0a38 38 0 1 0-76 0', square: 'M16 16h68v68h-68z', triangle: 'M50 12l40 74h-80z', diamond: 'M50 8l36 42-36 42-36-42z',
  cross: 'M38 10h24v28h28v24h-28v28h-24v-28h-28v-24h28z', ring: 'M12 50a38 38 0 1 0 76 0a38 38 0 1 0-76 0M32 50a18 18 0 1 1 36 0a18 18 0 1 1-36 0',
}

function Shape({ of }: { of: Item }) {
  return <svg width="110" height="110" viewBox="0 0 100 100" aria-hidden="true"><path d={paths[of]} fill="var(--spruce-soft)" fill-rule="evenodd" stroke="var(--ink)" stroke-width="3" /></svg>
}
