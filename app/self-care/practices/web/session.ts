import { content } from 'virtual:content'
import type { PlainDate } from '#prelude/time.ts'
import { sessionOf } from '#practice/daily.ts'
import type { Step } from '#practice/practice.ts'
import { listed, practiceById, type PracticeHere } from './library.ts'

type Said = { id: string; says: string[] }
type DailyParts = { arrivals: Said[]; ideas: (Said & { title: string })[]; endings: Said[] }

const MINUTES = 10
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id)

/** The session of a day, as a practice of about ten minutes that the player can play. */
export async function sessionFor(day: PlainDate, language: string): Promise<PracticeHere | undefined> {
  const tongue = content[`daily/${language}`] ? language : 'en'
  const [parts, all] = await Promise.all([content[`daily/${tongue}`]!() as Promise<DailyParts>, listed(tongue)])
  const today = sessionOf(day, { arrivals: ids(parts.arrivals), ideas: ids(parts.ideas), practices: ids(all.filter(({ daily }) => daily)), endings: ids(parts.endings) })
  const [arrival, idea, ending] = [parts.arrivals.find(({ id }) => id === today.arrival), parts.ideas.find(({ id }) => id === today.idea), parts.endings.find(({ id }) => id === today.ending)]
  const core = await practiceById(today.practice, tongue)
  if (!arrival || !idea || !ending || !core) return undefined
  const said = (lines: readonly string[], quiet: number): [Step, string][] => lines.map((line) => [{ say: quiet }, line])
  const steps = [...said(arrival.says, 8), ...core.steps.map((step, place): [Step, PracticeHere['text']['steps'][number]] => [step, core.text.steps[place]!]), ...said([idea.title, ...idea.says], 9), ...said(ending.says, 8)]
  return {
    ...core, minutes: [MINUTES, 6, 15], urgent: false, steps: steps.map(([step]) => step),
    text: { ...core.text, title: idea.title, steps: steps.map(([, words]) => words) },
  }
}
