import { useState } from 'preact/hooks'
import { Empty } from '#kit/parts/Empty.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { UndoBar } from '#kit/parts/UndoBar.tsx'
import type { ScreenProps } from '#kit/screen.ts'
import { now } from '#prelude/time.ts'
import { inOrder, mayShowTotal } from '../assessment.ts'
import { useAssessments } from './assessments.ts'
import { ResultView } from './ResultView.tsx'
import { useHeading } from './useHeading.ts'
import { useWords } from './words.ts'

/** A result by the id of its record. */
export function ResultScreen({ query }: Pick<ScreenProps, 'query'>) {
  const say = useWords()
  const { finished, keep, remove } = useAssessments()
  const [undo, setUndo] = useState<() => Promise<unknown>>()
  const done = finished.find(({ id }) => id === query['id'])
  const back = { href: '/assessments', label: say('take.all') }
  useHeading(done ? `${done.id} ${mayShowTotal(done) ? 'result' : 'step'}` : 'gone')

  if (!done) {
    return (
      <Page title={say('gone.title')} back={back}>
        {undo && <UndoBar said={say('gone.removed')} onUndo={() => void undo().then(() => setUndo(undefined))} />}
        <Empty title={say(undo ? 'gone.none' : 'gone.what')} action={<LinkButton href="/assessments">{say('take.all')}</LinkButton>} />
      </Page>
    )
  }
  const { id, ...answers } = done
  return (
    <ResultView
      done={done} all={inOrder(finished, done.of)} back={back}
      onMet={() => void keep({ ...answers, met: now() }, id)}
      onRemove={() => void remove(id).then((back) => setUndo(() => back))}
    />
  )
}
