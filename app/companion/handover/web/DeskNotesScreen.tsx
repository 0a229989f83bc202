import { useState } from 'preact/hooks'
import { useAsk } from '#kit/call.ts'
import { Empty } from '#kit/parts/Empty.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import type { Id } from '#prelude/id.ts'
import { useSession } from '#identity/web/index.ts'
import { useRefusals } from '#privacy/web/index.ts'
import { seeDesk } from '../api.ts'
import { isReader } from '../note.ts'
import { Alarm } from './Alarm.tsx'
import { DeskList } from './DeskList.tsx'
import { Duty } from './Duty.tsx'
import { OpenNote } from './OpenNote.tsx'
import { useFresh } from './useFresh.ts'
import { useWords } from './words.ts'
import './handover.css'

/** The desk where notes are read: whether one is here, what waits, and where one is mailed. Whoever may not read sees the mail alone, and where that is not theirs either, nothing. */
export function DeskNotesScreen() {
  const say = useWords()
  const session = useSession()
  const roles = session.state === 'somebody' ? session.me.roles : []
  if (session.state !== 'somebody') return <Page title={say('desk')} back={{ href: '/desk' }}><Say>{say('loading')}</Say></Page>
  if (isReader(roles)) return <Desk name={session.me.name} />
  return (
    <Page title={say('desk')} back={{ href: '/desk' }} lead={say(roles.includes('steward') ? 'desk.steward' : 'desk.nothing')}>
      {roles.includes('steward') && <Alarm />}
    </Page>
  )
}

function Desk({ name }: { name: string | null }) {
  const say = useWords()
  const refusals = useRefusals({}, say)
  const { answer, again } = useAsk(seeDesk, {})
  useFresh(again)
  const [opened, open] = useState<Id<'note'>>()
  const desk = answer?.ok ? answer.value : undefined
  const here = desk?.hereUntil ?? null
  return (
    <Page title={say('desk')} back={{ href: '/desk' }} lead={say('desk.lead')}>
      <Say tone={answer && !answer.ok ? 'error' : 'plain'}>{answer === undefined ? say('loading') : !answer.ok && refusals(answer.refusal)}</Say>
      {desk && <Duty name={name} until={here} onChange={again} />}
      {opened && <OpenNote key={opened} id={opened} colleagues={desk?.colleagues ?? []} onChange={again} onLeave={() => { open(undefined); again() }} />}
      {desk && desk.notes.length === 0 && <Empty title={say(here ? 'desk.none' : 'desk.away')}>{say(here ? 'desk.none-note' : 'desk.away-note')}</Empty>}
      {desk && desk.notes.length > 0 && <DeskList notes={desk.notes} opened={opened} onOpen={open} />}
      {desk && <Alarm />}
    </Page>
  )
}
