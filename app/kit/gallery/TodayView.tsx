import { Panes } from '../drawings/Panes.tsx'
import { Button } from '../parts/Button.tsx'
import { Card } from '../parts/Card.tsx'
import { Choices } from '../parts/Choices.tsx'
import { List } from '../parts/List.tsx'
import { ListRow } from '../parts/ListRow.tsx'
import { OfflineStrip } from '../parts/OfflineStrip.tsx'
import { Page } from '../parts/Page.tsx'
import { Shell } from '../parts/Shell.tsx'
import { WhoSees } from '../parts/WhoSees.tsx'
import { tabsOf } from './frame.ts'
import type { Specimens } from './specimens.ts'

export function TodayView({ text }: { text: Specimens }) {
  const next = (
    <List>
      <ListRow icon="calendar" title={text.next}>
        <p>{text.nextText}</p>
        <div class="row"><a href="#move">{text.move}</a></div>
      </ListRow>
      <ListRow icon="chevron-right" title={text.course} note={text.courseText} href="#course" />
    </List>
  )
  return (
    <Shell service={text.service} tabs={tabsOf(text)} sample strip={<OfflineStrip online={false} waiting={2} />}>
      <Page title={text.greeting} lead={text.day} drawing={<Panes on={5} />} aside={next}>
        <Card>
          <Choices name="mood" legend={text.question} choices={text.answers.map((label, place) => ({ value: String(place), label }))} chosen={['1']} across />
          <div class="row"><Button>{text.save}</Button></div>
          <WhoSees>{text.seen}</WhoSees>
        </Card>
        <Card tone="dusk">
          <p class="soft">{text.idea}</p>
          <h2>{text.ideaTitle}</h2>
          <p>{text.ideaText}</p>
          <div class="row"><Button icon="play">{text.play}</Button><a href="#other">{text.other}</a></div>
        </Card>
      </Page>
    </Shell>
  )
}
