import { changeThreshold } from '#instruments/change.ts'
import type { Finished } from '../assessment.ts'
import { changeSince } from '../result.ts'
import { dayOf } from './moments.ts'
import { useWords } from './words.ts'

/** The time before, and whether the difference counts as a change: only past the published threshold, which is named with its source. */
export function Since({ before, after }: { before: Finished; after: Finished }) {
  const say = useWords()
  const since = changeSince(before, after)
  if (!since) return null
  const threshold = changeThreshold(after.of)
  return (
    <section aria-labelledby="since">
      <h2 id="since">{say('since.title')}</h2>
      <p>{say('since.before', { day: dayOf(before.at, before.zone, say.language), before: since.before })} {say(`since.${since.change}`, { points: threshold?.points ?? 0 })}</p>
      {threshold && <p class="soft">{say('since.source')} <span lang="en" dir="ltr">{threshold.source.says}</span>{threshold.source.background && <> {say('since.unchecked')}</>}</p>}
    </section>
  )
}
