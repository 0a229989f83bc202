import type { VNode } from 'preact'
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
      <Shelf title={say('memory.agreed')}>
        {agreed.map(({ id, value }) => <Row key={id} words={value.what} day={[say('memory.agreed-on', { day: on(value.on) }), ...(value.asked ? [say('memory.asked')] : [])].join(' · ')}>{forget({ id, value })}</Row>)}
      </Shelf>
      <Shelf title={say('memory.seen')}>
        {seen.map(({ id, value }) => <Row key={id} words={value.thought} more={say('memory.view', { view: value.view })} day={say('memory.seen-on', { day: on(value.on) })}>{forget({ id, value })}</Row>)}
      </Shelf>
      {gone && <UndoBar said={say('memory.forgotten')} onClose={() => setGone(undefined)} onUndo={() => void putBack(safe, gone.id, gone.value).then(() => setGone(undefined))} />}
    </Page>
  )
}

/** Rows under a heading; nothing where there are none. */
const Shelf = ({ title, children }: { title: string; children: VNode[] }) => (children.length > 0 ? <section><h2>{title}</h2><List>{children}</List></section> : null)

/** One thing that is kept, in the person's words, with its day and the way to forget it. */
const Row = ({ words, more, day, children }: { words: string; more?: string; day: string; children: VNode }) =>
  <li><div class="said"><p><q dir="auto">{words}</q>{more && <><br />{more}</>}<br /><small class="soft">{day}</small></p>{children}</div></li>
