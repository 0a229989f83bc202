import { instruments } from '#instruments/index.ts'
import { score } from '#instruments/score.ts'
import { isAbove } from '#risk/signal.ts'
import { type Scale, type ScaleName, scaleNames, without } from './state.ts'
import { hasWords, speak, type Turn } from './turn.ts'

// A questionnaire inside the talk: its published words one question at a time, none of them altered. The PHQ-8 is used, never the PHQ-9, since nobody sees
// the answers unless the person shows them (docs/safety-case.md). What a result means, and what it does not, stands on its own page.

export const isScaleName = (name: string): name is ScaleName => (scaleNames as readonly string[]).includes(name)

/** The questionnaires whose words the service has in the language of the talk. */
export const scalesReady = (turn: Turn): ScaleName[] => scaleNames.filter((name) => turn.facts.scales?.[name] !== undefined && hasWords(turn, 'scale.place'))

/** Offers the questionnaires that there are; begins at once where one was asked for by name. */
export function offerScales(turn: Turn, name?: string): void {
  turn.intent = 'scale'
  turn.flow = 'scale'
  const ready = scalesReady(turn)
  if (name !== undefined && isScaleName(name) && ready.includes(name)) return begin(turn, name)
  speak(turn, ready.length > 0 ? 'scale.choose' : 'scale.none')
  turn.quick = [...ready, 'listen', 'human']
}

function begin(turn: Turn, name: ScaleName): void {
  const scale = turn.facts.scales?.[name]
  if (!scale) return
  speak(turn, 'scale.intro')
  if (scale.recall) turn.says.push(scale.recall)
  ask(turn, name, scale, [])
}

function ask(turn: Turn, name: ScaleName, scale: Scale, given: readonly number[]): void {
  const item = scale.items[given.length]
  if (!item) return end(turn, name, given)
  speak(turn, 'scale.place', { place: String(given.length + 1), count: String(scale.items.length) })
  turn.says.push(item.text)
  turn.flow = 'scale'
  turn.intent = name
  turn.options = Object.fromEntries(item.options.map(({ text }, place) => [`option-${place}`, text]))
  turn.quick = [...Object.keys(turn.options), 'leave']
  turn.state = { ...turn.state, at: { flow: 'scale', step: name, got: { given: given.join(',') } } }
}

/** Takes an answer by its key or its very words; what was typed is said back, since a key is no published value. Anything else asks the same question once more. */
export function answerScale(turn: Turn, name: string, given: string | undefined, said: string, isTyped = false): void {
  const scale = isScaleName(name) ? turn.facts.scales?.[name] : undefined
  if (!isScaleName(name) || !scale) return offerScales(turn)
  const before = given ? given.split(',').map(Number) : []
  const options = scale.items[before.length]?.options ?? []
  const asIs = said.trim().toLowerCase()
  const place = /^option-\d$/.test(asIs) ? Number(asIs.slice(7)) : options.findIndex(({ text }) => text.toLowerCase() === asIs)
  const option = options[place]
  if (!option) {
    speak(turn, 'scale.again')
    return ask(turn, name, scale, before)
  }
  if (isTyped) speak(turn, 'scale.took', { answer: option.text })
  ask(turn, name, scale, [...before, option.value])
}

function end(turn: Turn, name: ScaleName, given: readonly number[]): void {
  const scored = score(name, given)
  turn.state = without(turn.state, 'at')
  turn.flow = 'scale'
  turn.intent = name
  // Every item was answered with a value of its own options, so that only a changed questionnaire in mid-talk comes here.
  if (!scored.ok) return offerScales(turn)
  const { scoring, items } = instruments[name]
  const times = scoring.kind === 'any-yes' ? 1 : scoring.times
  const most = items.reduce((sum, values) => sum + Math.max(...values), 0) * times
  speak(turn, 'scale.end', { name: instruments[name].name, total: String(scored.total), most: String(most) })
  speak(turn, 'scale.not')
  turn.does = { do: 'keep-scale', of: name, answers: [...given] }
  turn.quick = ['see-result', 'before-session', 'listen', 'human']
  if (isAbove(turn.state.risk.level, 'low')) turn.offersHuman = true
}
