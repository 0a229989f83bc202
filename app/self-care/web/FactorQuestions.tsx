import { useState } from 'preact/hooks'
import { Choices } from '#kit/parts/Choices.tsx'
import { Field } from '#kit/parts/Field.tsx'
import { cycleDays, happenedIn, happeningsAsked, movementMinutes, places, sayHappened, sleepHours, type FactorSettings, type FactorsSaid, type Happening } from '../factors.ts'
import { useWords, type SayIn } from './words.ts'

type Props = { settings: FactorSettings; said: FactorsSaid; onSaid?: ((said: FactorsSaid) => void) | undefined }

/** What else there was that day: amounts, one list of ticks, where, and the day of the cycle; only what the person wants to be asked. */
export function FactorQuestions({ settings, said, onSaid }: Props) {
  const say = useWords()
  const isAsked = (one: (typeof settings.asked)[number]) => settings.asked.includes(one)
  const set = (more: Partial<Record<keyof FactorsSaid, unknown>>) => onSaid?.(Object.fromEntries(Object.entries({ ...said, ...more }).filter(([, value]) => value !== undefined)) as FactorsSaid)
  return (
    <>
      {isAsked('sleep') && <Amount name="sleep" label={say('factor.sleep')} most={24} step="any" said={said.sleep} onSaid={(sleep) => set({ sleep: within(sleepHours, sleep) })} />}
      {isAsked('movement') && <Amount name="movement" label={say('factor.movement')} most={1440} step="1" said={said.movement} onSaid={(movement) => set({ movement: within(movementMinutes, movement) })} />}
      <Happenings of={happeningsAsked(settings)} settings={settings} said={said} onSaid={onSaid} />
      {isAsked('place') && (
        <Choices name="place" legend={say('factor.place')} optional across chosen={said.place ? [said.place] : []} onChoose={([place]) => set({ place })}
          choices={places.map((value) => ({ value, label: say(`place.${value}`) }))} />
      )}
      {isAsked('cycle') && (
        <Choices name="cycle" legend={say('factor.cycle')} optional across chosen={said.cycle ? [said.cycle] : []} onChoose={([cycle]) => set({ cycle })}
          choices={cycleDays.map((value) => ({ value, label: say(`cycle.${value}`) }))} />
      )}
    </>
  )
}

type AmountProps = { name: string; label: string; most: number; step: string; said: number | undefined; onSaid(amount: number | undefined): void }

function Amount({ name, label, most, step, said, onSaid }: AmountProps) {
  // What is typed stays as it is typed: "7." is on its way to 7.5.
  const [typed, setTyped] = useState(said === undefined ? '' : String(said))
  const type = (text: string) => { setTyped(text); onSaid(text.trim() === '' ? undefined : Number(text)) }
  return <Field name={name} type="number" label={label} optional min={0} max={most} step={step} inputMode="decimal" value={typed} onValue={type} />
}

const within = (schema: { safeParse(value: unknown): { success: boolean } }, value: number | undefined) => (value !== undefined && schema.safeParse(value).success ? value : undefined)

type HappeningsProps = { of: readonly Happening[] } & Props
const NONE = 'none'

/** One list of ticks: with the first of them all are answered, so that a day without is known as one. Without any, nothing is said. */
function Happenings({ of, settings, said, onSaid }: HappeningsProps) {
  const say = useWords()
  if (of.length === 0) return null
  const happened = happenedIn(said, of)
  const chosen: (Happening | typeof NONE)[] = happened === null ? [] : happened.length === 0 ? [NONE] : happened
  const choose = (next: (Happening | typeof NONE)[]) => {
    const named = next.filter((one) => one !== NONE)
    // "None of these" and a tick put each other out.
    const isNone = next.includes(NONE) && (named.length === 0 || !chosen.includes(NONE))
    onSaid?.(sayHappened(said, of, isNone ? [] : named.length === 0 ? null : named))
  }
  return (
    <Choices
      name="happened" legend={say('happened.legend')} hint={say('happened.hint')} optional many across chosen={chosen} onChoose={choose}
      choices={[...of.map((value) => ({ value, label: <bdi>{happeningName(value, settings, say)}</bdi> })), { value: NONE, label: say('happened.none') }]}
    />
  )
}

/** The words of one thing that may have happened: ours, or the person's own. */
export const happeningName = (one: Happening, { own }: FactorSettings, say: SayIn): string =>
  (isTick(one) ? say(`tick.${one}`) : own.find(({ id }) => `own:${id}` === one)?.name ?? '')

const isTick = (one: Happening): one is Exclude<Happening, `own:${string}`> => !one.startsWith('own:')
