import { useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { Choices } from '#kit/parts/Choices.tsx'
import { Field } from '#kit/parts/Field.tsx'
import { List } from '#kit/parts/List.tsx'
import { ListRow } from '#kit/parts/ListRow.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { UndoBar } from '#kit/parts/UndoBar.tsx'
import { askable, factorSettings, MOST_NAME, MOST_OWN, newOwnId, settingsAtFirst, type FactorSettings } from '../factors.ts'
import { useSettled } from './settled.ts'
import { useWords } from './words.ts'

/** Which questions stand beside the mood: ours to switch on and off, and the person's own. Each change is kept at once. */
export function FactorsScreen() {
  const say = useWords()
  const { value: settings, keep } = useSettled(factorSettings, settingsAtFirst)
  const [news, setNews] = useState('')
  const [removed, setRemoved] = useState<FactorSettings>()
  const change = (next: FactorSettings) => { setRemoved(undefined); void keep(next).then(() => setNews(say('factors.kept'))) }
  const remove = (id: string) => void keep({ ...settings, own: settings.own.filter((one) => one.id !== id) }).then(() => { setNews(''); setRemoved(settings) })

  return (
    <Page title={say('factors.title')} back={{ href: '/check-ins' }} lead={say('factors.lead')} seenBy={say('check-in.sealed')}>
      <Choices name="asked" legend={say('factors.ours')} many chosen={settings.asked} onChoose={(asked) => change({ ...settings, asked })}
        choices={askable.map((value) => ({ value, label: say(`ask.${value}`) }))} />
      <section aria-labelledby="own">
        <h2 id="own">{say('factors.own')}</h2>
        <p>{say('factors.own-how')}</p>
        {settings.own.length > 0 && (
          <List label={say('factors.own')}>
            {settings.own.map(({ id, name, asked }) => (
              <ListRow key={id} title={<bdi>{name}</bdi>} note={say(asked ? 'factors.is-asked' : 'factors.is-not-asked')}>
                <p class="row">
                  <button type="button" class="as-link" aria-label={say(asked ? 'factors.switch-off-one' : 'factors.switch-on-one', { name })} onClick={() => change({ ...settings, own: settings.own.map((one) => (one.id === id ? { ...one, asked: !asked } : one)) })}>{say(asked ? 'factors.switch-off' : 'factors.switch-on')}</button>
                  <button type="button" class="as-link" aria-label={say('factors.remove-one', { name })} onClick={() => remove(id)}>{say('factors.remove')}</button>
                </p>
              </ListRow>
            ))}
          </List>
        )}
        {removed && <UndoBar said={say('history.removed')} onClose={() => setRemoved(undefined)} onUndo={() => change(removed)} />}
        <NewOwn taken={settings.own.map(({ name }) => name)} onAdd={(name) => change({ ...settings, own: [...settings.own, { id: newOwnId(), name, asked: true }] })} />
      </section>
      <Say tone="done">{news}</Say>
    </Page>
  )
}

/** A line for one more question of one's own. */
function NewOwn({ taken, onAdd }: { taken: readonly string[]; onAdd(name: string): void }) {
  const say = useWords()
  const [name, setName] = useState('')
  const [error, setError] = useState('')
  const add = (event: Event) => {
    event.preventDefault()
    const said = name.trim()
    if (said === '') { setError(say('factors.name-it')); return }
    if (taken.includes(said)) { setError(say('factors.name-taken')); return }
    onAdd(said)
    setName('')
    setError('')
  }
  if (taken.length >= MOST_OWN) return <p>{say('factors.enough', { most: MOST_OWN })}</p>
  return (
    <form onSubmit={add} noValidate>
      <Field name="own-name" label={say('factors.new')} hint={say('factors.new-hint')} value={name} onValue={setName} maxLength={MOST_NAME} error={error || undefined} autoComplete="off" dir="auto" />
      <div class="row"><Button kind="quiet" type="submit">{say('factors.add')}</Button></div>
    </form>
  )
}
