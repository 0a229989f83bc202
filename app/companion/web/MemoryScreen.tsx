import { useState } from 'preact/hooks'
import type { Id } from '#prelude/id.ts'
import { Button } from '#kit/parts/Button.tsx'
import { Empty } from '#kit/parts/Empty.tsx'
import { Field } from '#kit/parts/Field.tsx'
import { List } from '#kit/parts/List.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { UndoBar } from '#kit/parts/UndoBar.tsx'
import { useSafe } from '#vault/web/index.ts'
import type { Fact } from '../records.ts'
import { factsIn, keepFact } from './talks.ts'
import { useWords } from './words.ts'

/** What the companion remembers: only what the person said yes to, each with the day, each to be changed or forgotten. */
export function MemoryScreen() {
  const say = useWords()
  const safe = useSafe()
  const [gone, setGone] = useState<{ id: Id<'record'>; value: Fact }>()
  const all = factsIn(safe)
  return (
    <Page title={say('memory')} back={{ href: '/talk', label: say('title') }} lead={say('memory.lead')} seenBy={say('sealed')}>
      {all.length === 0 && <Empty title={say('memory.none')}>{say('memory.how')}</Empty>}
      <List>
        {all.map(({ id, value }) => (
          <li key={id}>
            <div class="said">
              <Field name={`fact-${id}`} label={say('memory.told', { day: value.toldOn.toLocaleString(say.language === 'en-XA' ? 'en' : say.language, { day: 'numeric', month: 'long', year: 'numeric' }) })} value={value.fact} maxLength={400} onValue={(words) => { if (words.trim()) void keepFact(safe, words, id, value.toldOn) }} />
              <Button kind="quiet" onClick={() => void safe.remove(id).then(() => setGone({ id, value }))}>{say('memory.forget')}</Button>
            </div>
          </li>
        ))}
      </List>
      {gone && <UndoBar said={say('memory.forgotten')} onClose={() => setGone(undefined)} onUndo={() => void keepFact(safe, gone.value.fact, gone.id, gone.value.toldOn).then(() => setGone(undefined))} />}
    </Page>
  )
}
