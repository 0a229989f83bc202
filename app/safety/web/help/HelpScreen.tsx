import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { firstCall, ladderAfter, type Way } from '../../helplines.ts'
import { helpParts } from './help.css.ts'
import { HelpPage, type HelpProps } from './HelpPage.tsx'
import { RungView } from './Rung.tsx'
import { WayLink } from './WayLink.tsx'
import { useSay } from './words.ts'

type Asked =
  | { state: 'quiet' }
  | { state: 'asks' }
  | { state: 'answered' }
  | { state: 'not-called' }
  | { state: 'nobody'; times: number }

/** A telephone's call screen hides the page; where nothing hides it (a desk computer), we ask after this long all the same. */
const PATIENCE = 20_000

/**
 * Help now inside the app: the same page, and after a call or a text it asks whether someone answered, as often as it takes.
 * It never dismisses itself; only the person leaves.
 */
export function HelpScreen(props: HelpProps) {
  const { lines: ways, emergency } = props
  const [asked, setAsked] = useState<Asked>({ state: 'quiet' })
  const [tried, setTried] = useState<string>()
  const times = useRef(0)
  useOwnLook()
  const watch = useReturn(() => setAsked({ state: 'asks' }))

  const first = firstCall(ways) ?? ways[0]
  const rungs = ladderAfter(ways, emergency, tried !== undefined && ways.some(({ id }) => id === tried) ? tried : first?.id)
  const nobody = () => {
    times.current += 1
    setAsked({ state: 'nobody', times: times.current })
  }

  return (
    <div
      onClick={(event) => {
        const link = (event.target as Element).closest('a[href^="tel:"],a[href^="sms:"]')
        if (!link) return
        watch()
        // The first line tried begins the ladder; later taps follow it, so that a "no" never leads back to where it came from.
        setTried((before) => before ?? link.getAttribute('data-way') ?? undefined)
      }}
    >
      <HelpPage
        top={false}
        {...props}
        answered={<Answer asked={asked} rungs={rungs} first={first} props={props} onYes={() => setAsked({ state: 'answered' })} onNo={nobody} onNotCalled={() => setAsked({ state: 'not-called' })} />}
      />
    </div>
  )
}

type AnswerProps = {
  asked: Asked
  rungs: ReturnType<typeof ladderAfter>
  first: Way | undefined
  props: HelpProps
  onYes(): void
  onNo(): void
  onNotCalled(): void
}

function Answer({ asked, rungs, first, props, onYes, onNo, onNotCalled }: AnswerProps) {
  const say = useSay()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (asked.state !== 'quiet') heading.current?.focus()
  }, [asked])
  const rung = asked.state === 'nobody' ? rungs[asked.times - 1] : undefined

  // The status region is on the page before it speaks: a region that arrives with its text is not read out everywhere.
  return (
    <section class={asked.state === 'quiet' ? undefined : 'asked'} role="status">
      {asked.state !== 'quiet' && <h2 ref={heading} tabIndex={-1}>{say('answered.title')}</h2>}
      {asked.state === 'answered' && <p>{say('answered.stay')}</p>}
      {asked.state === 'not-called' && <p>{say('answered.no-hurry')}</p>}
      {asked.state === 'nobody' && <p>{say('answered.hard')}</p>}
      {rung && <RungView rung={rung} ways={props.lines} emergency={props.emergency} now={props.now} />}
      {asked.state === 'nobody' && !rung && (
        <>
          <p>{first && <>{say('answered.start-again')} <WayLink way={first} /></>}</p>
          <p>{say('nobody.tell')}</p>
          <p>{say('nobody.place')}</p>
        </>
      )}
      {(asked.state === 'asks' || asked.state === 'nobody') && (
        <p class="row">
          <button type="button" onClick={onYes}>{say('answered.yes')}</button>
          <button type="button" onClick={onNo}>{say(asked.state === 'asks' ? 'answered.no' : 'answered.still-no')}</button>
          {asked.state === 'asks' && <button type="button" onClick={onNotCalled}>{say('answered.not-called')}</button>}
        </p>
      )}
    </section>
  )
}

/** Calls back once when the person returns to the page after a tap that led to the telephone. Gives the function that begins to watch. */
function useReturn(back: () => void): () => void {
  const latest = useRef(back)
  latest.current = back
  const stop = useRef<() => void>(undefined)
  useEffect(() => () => stop.current?.(), [])
  return () => {
    stop.current?.()
    const returned = () => {
      if (document.visibilityState !== 'visible') return
      stop.current?.()
      latest.current()
    }
    const timer = setTimeout(returned, PATIENCE)
    document.addEventListener('visibilitychange', returned)
    window.addEventListener('pageshow', returned)
    stop.current = () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', returned)
      window.removeEventListener('pageshow', returned)
    }
  }
}

/** Brings the page's own style into the app. An adopted sheet, because the content-security policy refuses inline styles. */
function useOwnLook() {
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(helpParts)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [])
}
