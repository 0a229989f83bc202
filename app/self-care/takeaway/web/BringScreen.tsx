import { useRef, useState } from 'preact/hooks'
import { Button } from '#kit/parts/Button.tsx'
import { Field } from '#kit/parts/Field.tsx'
import { FieldText } from '#kit/parts/FieldText.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { dayIn, now, zoneHere } from '#prelude/time.ts'
import { MOST_BYTES } from '#seal/pad.ts'
import { useSafe } from '#vault/web/index.ts'
import { isAgeFile } from '../age.ts'
import { readDiary, type Diary } from '../daylio.ts'
import { readExport, type BadRecord } from '../exported.ts'
import { planFor, type Plan } from '../plan.ts'
import { open } from './ageWork.ts'
import { BringDiary } from './BringDiary.tsx'
import { BringVault } from './BringVault.tsx'
import { textPieces, turns } from './turns.ts'
import { useWords, type Key } from './words.ts'

/** What was found in the file that somebody chose. */
type Found =
  | { is: 'locked'; file: Blob }
  | { is: 'vault'; plan: Plan; bad: BadRecord[]; cut: boolean }
  | { is: 'diary'; diary: Extract<Diary, { ok: true }> }
  | { is: 'nothing'; why: Key; missing?: string }

/** Bringing things in: a file of an Evenkeel, locked or open, or a table of a mood diary. Nothing is kept before the person has seen what it would be. */
export function BringScreen() {
  const say = useWords()
  const safe = useSafe()
  const [found, setFound] = useState<Found>()
  const [turn, setTurn] = useState(0)
  const [busy, setBusy] = useState(false)
  const [words, setWords] = useState('')
  const [wrong, setWrong] = useState(false)
  const [name, setName] = useState('')
  const latest = useRef(0)

  const look = async (file: Blob) => {
    const mine = ++latest.current
    setBusy(true)
    setFound(undefined)
    setWrong(false)
    const came = await read(file).catch((): Found => ({ is: 'nothing', why: 'bring.not-read' }))
    if (mine !== latest.current) return
    setFound(came)
    setTurn(mine)
    setBusy(false)
  }
  const read = async (file: Blob): Promise<Found> => {
    if (await isAgeFile(file)) return { is: 'locked', file }
    const begins = (await file.slice(0, 200).text()).replace(/^\ufeff/, '').trimStart()
    if (begins === '') return { is: 'nothing', why: 'bring.empty' }
    if (!begins.startsWith('{')) {
      const diary = readDiary(await file.text(), dayIn(zoneHere(), now()))
      return diary.ok ? { is: 'diary', diary } : { is: 'nothing', why: 'bring.columns', missing: diary.missing.join(', ') }
    }
    const came = await readExport(textPieces(file), turns())
    if (!came.ok) return { is: 'nothing', why: `bring.${came.why}` }
    return { is: 'vault', plan: planFor(came.records, (id) => safe.one(id), { domains: safe.vault.domains, most: MOST_BYTES }), bad: came.bad, cut: came.cut }
  }
  const unlock = async (file: Blob) => {
    setBusy(true)
    const opened = await open(file, words)
    setBusy(false)
    setWrong(!opened)
    if (!opened) { document.getElementById('words')?.focus(); return }
    setWords('')
    await look(opened)
  }
  return (
    <Page title={say('bring.title')} back={{ href: '/me/take-away', label: say('take.title') }} lead={say('bring.lead')} seenBy={say('bring.stays')}>
      <div class="field">
        <FieldText id="file" label={say('bring.file')} hint={say('bring.which')} />
        <input id="file" type="file" accept=".json,.csv,.age,application/json,text/csv" aria-describedby="file-hint"
          onChange={(event) => { const [file] = event.currentTarget.files ?? []; if (file) { setName(file.name); void look(file) } }} />
      </div>
      <Say tone={found?.is === 'nothing' ? 'error' : 'plain'}>
        {busy ? say('bring.busy') : found?.is === 'nothing' ? say(found.why, { missing: found.missing ?? '' }) : undefined}
      </Say>
      {found?.is === 'locked' && (
        <form onSubmit={(event) => { event.preventDefault(); if (!busy) void unlock(found.file) }}>
          <Field name="words" type="password" label={say('bring.words')} hint={say('bring.words-note')} error={wrong ? say('bring.words-wrong') : undefined} autocomplete="off" value={words} onValue={setWords} />
          <Button busy={busy}>{say('bring.open')}</Button>
        </form>
      )}
      {found?.is === 'vault' && <BringVault key={turn} name={name} plan={found.plan} bad={found.bad} cut={found.cut} />}
      {found?.is === 'diary' && <BringDiary key={turn} name={name} diary={found.diary} />}
    </Page>
  )
}
