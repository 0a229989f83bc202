import { ListRow } from '#kit/parts/ListRow.tsx'
import { instruments } from '#instruments/index.ts'
import { languagesOf, wordingOf } from '#instruments/offers.ts'
import { zoneHere, type Instant } from '#prelude/time.ts'
import { countAnswered, inOrder, mayShowTotal, resumable, stepsOf, type Finished, type Kept, type Unfinished } from '../assessment.ts'
import { minutesFor, waitsUntil, whyNotOffered, type FormId } from '../forms.ts'
import { resultOf } from '../result.ts'
import { dayOf, momentOf, nameOfLanguage } from './moments.ts'
import { useWords } from './words.ts'

type Props = { id: FormId; language: string; unfinished: readonly Kept<Unfinished>[]; finished: readonly Kept<Finished>[]; now: Instant }

/** One form: what it is about, how long it is, what was answered, and when it may be asked again. */
export function OfferRow({ id, language, unfinished, finished, now }: Props) {
  const say = useWords()
  const { items, gate } = instruments[id]
  const open = openIn(unfinished, id, language)
  const until = open ? null : waitsUntil(id, finished, now)
  const size = say('list.size', { count: items.length + (gate ? 1 : 0), minutes: minutesFor(id) })
  return (
    <ListRow title={<Title id={id} />} href={until ? undefined : `/assessments/take?of=${id}`} note={open ? say('list.open', { at: countAnswered(open), of: stepsOf(open).length }) : size}>
      <Before id={id} finished={finished} until={until} />
    </ListRow>
  )
}

/** A form without confirmed words in this language: why, in which languages it is there, and what was answered in one of them. */
export function OtherRow({ id, language, unfinished, finished, now, confirmed }: Props & { confirmed: readonly string[] }) {
  const say = useWords()
  const there = languagesOf(id, confirmed)
  const open = there.flatMap((one) => openIn(unfinished, id, one) ?? [])
  const until = open.length > 0 ? null : waitsUntil(id, finished, now)
  return (
    <ListRow title={<Title id={id} />} note={say(`others.${whyNotOffered(id, language)}`)}>
      {open.map((one) => <p class="soft" key={one.id}>{say('list.open', { at: countAnswered(one), of: stepsOf(one).length })}</p>)}
      {there.length > 0 && !until && (
        <p class="row">
          <span class="soft">{say('others.in')}</span>
          {there.map((one) => <a key={one} lang={one} href={`/assessments/take?of=${id}&in=${one}`}>{nameOfLanguage(one)}<span class="hidden-text" lang={language}> {say(`about.${id}`)}</span></a>)}
        </p>
      )}
      <Before id={id} finished={finished} until={until} />
    </ListRow>
  )
}

function Title({ id }: { id: FormId }) {
  const say = useWords()
  return <>{say(`about.${id}`)} <bdi class="soft">{instruments[id].name}</bdi></>
}

/** The last result, and how long its form waits. */
function Before({ id, finished, until }: { id: FormId; finished: readonly Kept<Finished>[]; until: Instant | null }) {
  const say = useWords()
  const last = inOrder(finished, id).at(-1)
  return (
    <>
      {until && <p class="soft">{say('list.wait', { when: momentOf(until, zoneHere(), say.language) })}</p>}
      {last && <p class="row"><a href={`/assessments/result?id=${last.id}`}>{say('list.last', { day: dayOf(last.at, last.zone, say.language) })}</a><span class="soft">{lastTotal(last, say)}</span></p>}
    </>
  )
}

const openIn = (unfinished: readonly Kept<Unfinished>[], id: FormId, language: string) => resumable(unfinished, id, language, wordingOf(id, language) ?? '')

/** The last total in a few signs. Before the safety step nothing of it; of a form with several scales nothing either, since their sum says nothing. */
function lastTotal(last: Finished, say: ReturnType<typeof useWords>): string {
  if (!mayShowTotal(last)) return say('list.unopened')
  const result = resultOf(last)
  return result.state === 'scored' && result.scales.length === 1 ? say('list.total', { total: result.scales[0].total, most: result.scales[0].most }) : ''
}
