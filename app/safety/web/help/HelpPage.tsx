import type { ComponentChildren } from 'preact'
import type { Instant } from '#prelude/time.ts'
import { type Emergency, firstCall, firstText, ladderAfter, type Way } from '../../helplines.ts'
import { NobodyPicksUp, SafetyPlan, SomeoneElse, StayAndBreathe, WhatHappens, YourPlan } from './Advice.tsx'
import { AllLines } from './AllLines.tsx'
import { Answered } from './Answered.tsx'
import { CountryForm } from './CountryForm.tsx'
import { EmergencyLinks } from './Emergency.tsx'
import { freshInWords, WayCard } from './WayLink.tsx'
import { countryName, type Key, useSay } from './words.ts'

export type HelpProps = {
  /** ISO 3166 code of the country whose lines are shown. */
  country: string
  /** The country's ways, best first, from `linesFor`. */
  lines: Way[]
  emergency: Emergency | null
  now: Instant
  lang: string
  /** Codes of the countries to choose from. */
  countries: string[]
  serviceName: string
  /** Whether this device holds a safety plan; undefined where nobody knows, without script or while the vault is locked. */
  hasPlan?: boolean | undefined
  /** Where one reaches a human of this service, when somebody is there. */
  talkHref?: string
  home?: string
  /** Whether Back and Leave quickly stand on top; a screen inside the app's shell has them already. */
  top?: boolean
  /** Takes the place of the script-free "Did someone answer?" when there is script. */
  answered?: ComponentChildren
}

/** Help now, for one country in one language: the number first, and everything else after it. Works as plain HTML. */
export function HelpPage(props: HelpProps) {
  const { country, lines: ways, emergency, now, countries, serviceName, hasPlan, talkHref, home = '/', top = true, answered } = props
  const say = useSay()
  const first = firstCall(ways)
  const text = firstText(ways)
  const rungs = ladderAfter(ways, emergency, first?.id ?? text?.id)
  // Inside the app's shell there is a main already, and a page has only one.
  const Main = top ? 'main' : 'div'
  return (
    <div class="help-page">
      {top && <header><a href={home}><span aria-hidden="true" class="chevron">‹</span> {say('help.back')}</a><a href="/leave" rel="noreferrer">{say('help.leave')}</a></header>}
      <Main class="halves">
        <div class="first">
          <h1>{say((first && first.open !== 'closed') || text ? 'help.heading' : 'help.heading-no-line')}</h1>
          <p class="lead">{say(leadFor(first))}</p>
          {first && <WayCard way={first} now={now} />}
          {text && <WayCard way={text} now={now} also={say('help.text-when')} known={first} />}
          <p class="danger">{emergency && say('help.danger')}<EmergencyLinks emergency={emergency} /></p>
          {hasPlan && <YourPlan />}
          {answered}
        </div>
        <div class="then">
          <NobodyPicksUp ways={ways} emergency={emergency} />
          {!answered && <Answered rungs={rungs} first={first ?? text} ways={ways} emergency={emergency} now={now} />}
          <WhatHappens />
          {hasPlan === undefined && <SafetyPlan />}
          <SomeoneElse />
          <StayAndBreathe />
          {talkHref && <p><a class="button" href={talkHref}>{say('service.talk')}</a></p>}
          <AllLines country={country} ways={ways} emergency={emergency} now={now} serviceName={serviceName} />
          <p class="soft">{say('country.is', { country: countryName(country, say.language) })}. {first && <>{freshInWords(first.line, now, say)}. </>}<a href="#country">{say('country.another')}</a></p>
          <CountryForm country={country} countries={countries} />
        </div>
      </Main>
    </div>
  )
}

/** Says "free" and "day and night" only where the first line's own entry says so. */
function leadFor(first: Way | undefined): Key {
  if (!first) return 'help.lead-no-line'
  if (!('always' in first.line.hours)) return 'help.lead'
  return first.line.cost === 'free' ? 'help.lead-free-always' : 'help.lead-always'
}
