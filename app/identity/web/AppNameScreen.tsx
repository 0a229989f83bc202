import { useState } from 'preact/hooks'
import { useHouse } from '#kit/house.ts'
import { Choices } from '#kit/parts/Choices.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { type AppName, appNameHere, appNames, keepAppName } from './appName.ts'
import { useIdentityWords } from './words.ts'

/** The name and icon under which the app stands on this device, for whoever shares it. */
export function AppNameScreen() {
  const words = useIdentityWords()
  const { serviceName } = useHouse()
  const [name, setName] = useState<AppName>(appNameHere)
  const [kept, setKept] = useState<boolean>()
  const choose = (chosen: AppName) => {
    setName(chosen)
    setKept(keepAppName(chosen))
  }
  return (
    <Page title={words('app.title')} back={{ href: '/me' }} lead={words('app.lead')}>
      <Say tone={kept === false ? 'error' : 'done'}>{kept !== undefined && words(kept ? 'app.kept' : 'app.not-kept')}</Say>
      <Choices
        name="app" legend={words('app.which')} chosen={[name]} onChoose={([chosen]) => chosen && choose(chosen)}
        choices={appNames.map((value) => ({ value, label: value === 'evenkeel' ? serviceName : words(`app.${value}`), ...(value === 'evenkeel' ? { hint: words('app.own') } : {}) }))}
      />
      <h2>{words('app.how')}</h2>
      <ul>
        <li>{words('app.how-android')}</li>
        <li>{words('app.how-ios')}</li>
        <li>{words('app.how-computer')}</li>
      </ul>
      <p>{words('app.again')}</p>
      <p class="soft">{words('app.limits')}</p>
    </Page>
  )
}
