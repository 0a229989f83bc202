import { useState } from 'preact/hooks'
import { Area } from '../parts/Area.tsx'
import { Button } from '../parts/Button.tsx'
import { CallLink } from '../parts/CallLink.tsx'
import { Card } from '../parts/Card.tsx'
import { CareCard } from '../parts/CareCard.tsx'
import { Choices } from '../parts/Choices.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Empty } from '../parts/Empty.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Field } from '../parts/Field.tsx'
import { LanguageList } from '../parts/LanguageList.tsx'
import { List } from '../parts/List.tsx'
import { ListRow } from '../parts/ListRow.tsx'
import { Page } from '../parts/Page.tsx'
import { ReadingSettings } from '../parts/ReadingSettings.tsx'
import { Say } from '../parts/Say.tsx'
import { SendState } from '../parts/SendState.tsx'
import { Shell } from '../parts/Shell.tsx'
import { Steps } from '../parts/Steps.tsx'
import { UndoBar } from '../parts/UndoBar.tsx'
import { tabsOf } from './frame.ts'
import type { Specimens } from './specimens.ts'

const at = { epochMilliseconds: Date.UTC(2026, 10, 22, 14, 3) }

export function PartsView({ text }: { text: Specimens }) {
  return (
    <Shell service={text.service} tabs={tabsOf(text)} footer={<LanguageList />}>
      <Page title={text.writeTitle} back={{ href: '#back' }} lead={text.write} seenBy={text.seen}>
        <Pressing text={text} />
        <Filling text={text} />
        <Reading text={text} />
        <ReadingSettings />
      </Page>
    </Shell>
  )
}

function Pressing({ text }: { text: Specimens }) {
  const [open, setOpen] = useState(false)
  return (
    <div class="stack">
      <div class="row">
        <Button onClick={() => setOpen(true)}>{text.save}</Button>
        <Button kind="quiet" onClick={() => {}}>{text.stop}</Button>
        <Button kind="human" icon="phone" onClick={() => {}}>{text.talk}</Button>
        <Button kind="danger" icon="trash" onClick={() => {}}>{text.erase}</Button>
        <Button busy>{text.save}</Button>
      </div>
      <CallLink href="#call" title={text.call}>{text.callNote}</CallLink>
      <div>
        <Disclosure summary={text.nobody} open><p>{text.stay}</p></Disclosure>
        <Disclosure summary={text.writeTitle}><p>{text.write}</p></Disclosure>
      </div>
      <Dialog open={open} title={text.ideaTitle} onClose={() => setOpen(false)}><p>{text.ideaText}</p></Dialog>
    </div>
  )
}

function Filling({ text }: { text: Specimens }) {
  const [note, setNote] = useState(text.ideaText)
  const [mood, setMood] = useState(['1'])
  const [many, setMany] = useState<string[]>(['0', '2'])
  const [shown, setShown] = useState(false)
  const choices = text.answers.map((label, place) => ({ value: String(place), label, ...(place === 1 && { hint: text.seen }) }))
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <Steps at={3} of={9} label={text.course} />
      <Button kind="quiet" onClick={() => setShown(true)}>{text.save}</Button>
      <ErrorSummary errors={shown ? [{ field: 'name-wrong', text: text.nameError }, { field: 'mood', text: text.nameError }] : []} />
      <Field name="name" label={text.name} hint={text.nameHint} optional autocomplete="off" />
      <Field name="name-wrong" label={text.name} error={text.nameError} value={text.service} />
      <Area name="note" label={text.note} value={note} onValue={setNote} most={200} saved={{ state: 'saved', at }} />
      <Area name="note-2" label={text.note} value={text.broken} most={20} saved={{ state: 'failed' }} rows={2} />
      <Choices name="mood" legend={text.question} choices={choices} chosen={mood} onChoose={setMood} hint={text.nameHint} error={text.nameError} />
      <Choices name="many" legend={text.question} choices={choices} many chosen={many} onChoose={setMany} optional across />
      <UndoBar said={text.removed} onUndo={() => {}} onClose={() => {}} />
    </form>
  )
}

function Reading({ text }: { text: Specimens }) {
  return (
    <div>
      <Say>{text.news}</Say>
      <Say tone="done">{text.news}</Say>
      <Say tone="error">{text.broken}</Say>
      <SendState state="on-phone" onTryNow={() => {}} />
      <SendState state="sending" />
      <SendState state="received" at={at} />
      {(['soon', 'today', 'now'] as const).map((level) => (
        <CareCard level={level} title={{ soon: text.careSoon, today: text.careToday, now: text.careNow }[level]}><ul><li>{text.careWhy}</li></ul></CareCard>
      ))}
      {([undefined, 'dusk', 'fig', 'clay', 'done', 'spruce'] as const).map((tone) => <Card tone={tone} title={tone ?? text.ideaTitle}><p class="soft">{text.ideaText}</p></Card>)}
      <List label={text.writeTitle}>
        <ListRow icon="shield" title={text.doors[0]![0]} note={text.doors[0]![1]} href="#one" />
        <ListRow icon="lock" title={text.news} note={text.seen} action={<Button kind="quiet" onClick={() => {}}>{text.stop}</Button>} />
        <ListRow icon="message-circle" title={text.doors[2]![0]} note={<span class="tag">{text.doors[2]![1]}</span>} />
      </List>
      <Empty title={text.empty} action={<Button icon="pencil" onClick={() => {}}>{text.write1}</Button>}>{text.emptyText}</Empty>
    </div>
  )
}
