import type { ComponentChildren } from 'preact'
import type { Instant } from '#prelude/time.ts'
import { freshness, hrefOf, type Way } from '../../helplines.ts'
import { hoursInWords } from '../../hours.ts'
import { dayInWords, languageNames, lineName, type SafetySay, useSay } from './words.ts'

/** A telephone number or a word to send: Latin digits, left to right, in every language. */
const number = { n: (text: string) => <bdi dir="ltr" class="number">{text}</bdi> }

/** What one does with this way, in words: "Call 116 123", "Text HOME to 741741". */
export function wayInWords({ channel }: Way, say: SafetySay): ComponentChildren {
  switch (channel.kind) {
    case 'call': return say.rich('way.call', number, { number: channel.number })
    case 'text': return channel.body
      ? say.rich('way.text-body', number, { body: channel.body, number: channel.number })
      : say.rich('way.text', number, { number: channel.number })
    case 'whatsapp': return say.rich('way.whatsapp', number, { number: channel.number })
    case 'chat': return channel.url ? say.rich('way.chat', number, { site: new URL(channel.url).host }) : say('way.chat-no-address')
  }
}

/** A way as an ordinary link; as text where nothing can open it. */
export function WayLink({ way }: { way: Way }) {
  const say = useSay()
  const href = hrefOf(way)
  const words = wayInWords(way, say)
  return href ? <a class="way" href={href} data-way={way.id} rel={href.startsWith('http') ? 'noreferrer' : undefined}>{words}</a> : <span>{words}</span>
}

/** What one should know before taking a way: from which telephone, what to press, which part of the country, when. */
export function wayFacts(way: Way, language: string, now: Instant, say: SafetySay): string[] {
  const { line, channel } = way
  return [
    ...(line.audience === 'everyone' ? [] : [say(`audience.${line.audience}`)]),
    ...(line.region ? [say(`region.${line.region}`)] : []),
    ...('from' in channel && channel.from ? [say(`way.from-${channel.from}`)] : []),
    ...(channel.kind === 'call' ? pressed(way, language, say) : []),
    ...languageNames(line, channel, say),
    hoursInWords(channel.hours ?? line.hours, now, say),
  ]
}

/** What to press: always what everyone presses; for one language only where it is the reader's own. */
function pressed({ line }: Way, language: string, say: SafetySay): string[] {
  return (line.press ?? []).flatMap(({ digit, language: of }) => {
    if (!of) return [say('press.then', { digit })]
    return of === language ? [say('press.language', { digit, language: ownNameOf(of) })] : []
  })
}

const ownNameOf = (language: string) => new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language

/** How sure an entry is: confirmed on a day, too long ago, only entered on a day, or not confirmed at all. */
export function freshInWords(entry: Parameters<typeof freshness>[0], now: Instant, say: SafetySay): string {
  const state = freshness(entry, now)
  if (entry.checkedOn === null) return entry.enteredOn ? say('fresh.entered', { day: dayInWords(entry.enteredOn, say.language) }) : say('fresh.never')
  return state === 'never' ? say('fresh.never') : say(`fresh.${state}`, { day: dayInWords(entry.checkedOn, say.language) })
}

/** Facts with a dot between them, each kept whole in either direction of writing. */
export const Facts = ({ facts }: { facts: string[] }) => <>{facts.map((fact, place) => <>{place > 0 && ' · '}<bdi>{fact}</bdi></>)}</>

/**
 * The large link to a human being, at the head of the page. Lamp yellow means that a person answers now, so a line that is
 * closed, or that nobody has checked for 180 days, is grey. The second way of a line that is already named says only when to take it.
 */
export function WayCard({ way, now, also, known }: { way: Way; now: Instant; also?: string; known?: Way | undefined }) {
  const say = useSay()
  const href = hrefOf(way)
  const isGrey = way.open === 'closed' || freshness(way.line, now) === 'old'
  const inside = (
    <>
      <b>{wayInWords(way, say)}</b>
      {also && <span>{also}</span>}
      {known?.line !== way.line && <span><Facts facts={[lineName(way.line, say), ...wayFacts(way, say.language, now, say)]} /></span>}
      {/* The day stands at the foot of the page; here only what makes one hesitate for good reason. */}
      {freshness(way.line, now) === 'old' && <span>{freshInWords(way.line, now, say)}</span>}
    </>
  )
  const look = `human${isGrey ? ' old' : ''}`
  return href ? <a class={look} href={href} data-way={way.id}>{inside}</a> : <p class={look}>{inside}</p>
}
