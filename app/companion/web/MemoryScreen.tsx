import { useState } from 'preact/hooks'
import type { Id } from '#prelude/id.ts'
import { Button } from '#kit/parts/Button.tsx'
import { Empty } from '#kit/parts/Empty.tsx'
import { Field } from '#kit/parts/Field.tsx'
import { List } from '#kit/parts/List.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { UndoBar } from '#kit/parts/UndoBar.tsx'
import { useSafe } from '#vault/web/index.ts'
import type { Agreed, Fact, Seen } from '../records.ts'
import { agreedIn, factsIn, keepFact, putBack, seenIn } from './talks.ts'
import { useWords } from './words.ts'

type Gone = { id: Id<'record'>; value: Fact | Agreed | Seen }

/** What the companion remembers: what the person said yes to, what was agreed, and thoughts that were looked at; each with its day, each to be forgotten. */
export function MemoryScreen() {
  const say = useWords()
  const safe = useSafe()
  const [gone, setGone] = useState<Gone>()
  const [facts, agreed, seen] = [factsIn(safe), agreedIn(safe), seenIn(safe)]
  const on = (day: Temporal.PlainDate) => day.toLocaleString(say.language === 'en-XA' ? 'en' : say.language, { day: 'numeric', month: 'long', year: 'numeric' })
  const forget = (one: Gone) => <Button kind="quiet" onClick={() => void safe.remove(one.id).then(() => setGone(one))}>{say('memory.forget')}</Button>
  return (
    <Page title={say('memory')} back={{ href: '/talk', label: say('title') }} lead={say('memory.lead')} seenBy={say('sealed')}>
      {facts.length + agreed.length + seen.length === 0 && <Empty title={say('memory.none')}>{say('memory.how')}</Empty>}
      <List>
        {facts.map(({ id, value }) => (
          <li key={id}>
            <div class="said">
              <Field name={`fact-${id}`} label={say('memory.told', { day: on(value.toldOn) })} value={value.fact} maxLength={400} onValue={(words) => { if (words.trim()) void keepFact(safe, words, id, value.toldOn) }} />
              {forget({ id, value })}
            </div>
          </li>
        ))}
      </List>
      {agreed.length > 0 && (
        <section aria-labelledby="agreed">
          <h2 id="agreed">{say('memory.agreed')}</h2>
          <List>
            {agreed.map(({ id, value }) => (
              <li key={id}><div class="said"><p><q dir="auto">{value.what}</q><br /><small class="soft">{[say('memory.agreed-on', { day: on(value.on) }), ...(value.asked ? [say('memory.asked')] : [])].join(' · ')}</small></p>{forget({ id, value })}</div></li>
            ))}
          </List>
        </section>
      )}
      {seen.length > 0 && (
        <section aria-labelledby="seen">
          <h2 id="seen">{say('memory.seen')}</h2>
          <List>
            {seen.map(({ id, value }) => (
              <li key={id}><div class="said"><p><q dir="auto">{value.thought}</q><br />{say('memory.view', { view: value.view })}<br /><small class="soft">{say('memory.seen-on', { day: on(value.on) })}</small></p>{forget({ id, value })}</div></li>
            ))}
          </List>
        </section>
      )}
      {gone && <UndoBar said={say('memory.forgotten')} onClose={() => setGone(undefined)} onUndo={() => void putBack(safe, gone.id, gone.value).then(() => setGone(undefined))} />}
    </Page>
  )
}
