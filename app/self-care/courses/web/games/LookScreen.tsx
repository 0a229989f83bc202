import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { byChance, changeScene, drawScene, names, type Scene, type Thing } from '../../scene.ts'
import { useWords, type Key } from '../words.ts'
import { SceneView } from './SceneView.tsx'
import './games.css'

type Round = { before: Scene; after: Scene; changed: Thing[] }
const round = (): Round => {
  const before = drawScene(byChance)
  return { before, ...changeScene(before, byChance) }
}

/** A slow look: a scene, and the same scene with three things different. No clock, no count of tries; the first one may be looked at again at any time. */
export function LookScreen() {
  const say = useWords()
  const [{ before, after, changed }, setRound] = useState(round)
  const [shows, setShows] = useState<'before' | 'after'>('before')
  const [found, setFound] = useState<readonly Thing[]>([])
  const [news, setNews] = useState('')
  const top = useRef<HTMLHeadingElement>(null)
  const first = useRef(true)
  useEffect(() => {
    if (first.current) { first.current = false; return }
    top.current?.focus({ preventScroll: true })
    top.current?.scrollIntoView({ block: 'nearest' })
  }, [shows, before])

  const scene = shows === 'before' ? before : after
  const all = found.length === changed.length
  const told = (name: Thing, of: Scene) => say(`scene.${name}.${of[name]}` as Key)
  const show = (which: 'before' | 'after') => { setNews(''); setShows(which) }
  const point = (name: Thing) => {
    if (!changed.includes(name)) { setNews(say('look.same', { thing: say(`scene.${name}` as Key) })); return }
    const now = [...new Set([...found, name])]
    setFound(now)
    setNews([say('look.found', { before: told(name, before), after: told(name, after) }), now.length === changed.length ? say('look.all') : ''].filter(Boolean).join(' '))
  }
  const another = () => { setRound(round()); setFound([]); setShows('before'); setNews(say('look.new')) }

  return (
    <Page title={say('look.title')} back={{ href: '/games', label: say('games.title') }} lead={say('look.lead')}>
      <h2 ref={top} tabIndex={-1}>{say(shows === 'before' ? 'look.before' : 'look.after')}</h2>
      <SceneView scene={scene} />
      {shows === 'before' ? (
        <>
          <ul>{names.map((name) => <li key={name}>{told(name, scene)}</li>)}</ul>
          <p class="row"><Button onClick={() => show('after')}>{say(found.length > 0 ? 'look.back' : 'look.change')}</Button></p>
        </>
      ) : (
        <>
          <p>{say('look.how')}</p>
          <Say>{news}</Say>
          <div class="row">
            {names.map((name) => (
              <Button key={name} kind="quiet" {...(found.includes(name) ? { icon: 'check' as const } : {})} aria-pressed={found.includes(name)} onClick={() => point(name)}>{told(name, after)}</Button>
            ))}
          </div>
          <p class="row">
            <Button kind="quiet" onClick={() => show('before')}>{say('look.again')}</Button>
            {!all && <Button kind="quiet" onClick={() => { setFound(changed); setNews(changed.map((name) => say('look.found', { before: told(name, before), after: told(name, after) })).join(' ')) }}>{say('look.tell')}</Button>}
            <Button kind={all ? 'primary' : 'quiet'} onClick={another}>{say('look.another')}</Button>
          </p>
        </>
      )}
      <p class="soft">{say('games.stop')}</p>
    </Page>
  )
}
