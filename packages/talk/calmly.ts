import { isLanguage } from '#prelude/languages.ts'
import { isLeaning } from '#risk/dependence.ts'
import { command } from './commands.ts'
import { answerAgreed } from './earlier.ts'
import { answerStep, start, trapsOf } from './exercise.ts'
import { isExercise } from './flow.ts'
import { inAnyLanguage, safetyAlone } from './greeting.ts'
import { type Asked, isLimit } from './hear.ts'
import { isOn } from './languages.ts'
import { leaned, meetLimit } from './limits.ts'
import { listen, readingsOf, reflect } from './listening.ts'
import { topicsOnly } from './phrases/en.ts'
import { answerScale } from './scale.ts'
import { type State, type Understood, without } from './state.ts'
import { speak, type Turn } from './turn.ts'

/** The talk at low or none: limits, commands, exercises, listening, in this order. */
export function calmly(turn: Turn, before: State, text: string, asked: Asked, understood: Understood | undefined, isDistress: boolean): void {
  const { at } = before
  const exercise = at && isExercise(at.flow) ? at : undefined
  const limit = asked.limits.filter(isLimit).find((name) => !exercise || !['doctor', 'advice', 'trauma', 'delusion', 'cheer'].includes(name))
  const isShort = asked.words.length <= 9
  turn.state = { ...turn.state, readings: readingsOf(turn, asked, exercise?.flow ?? asked.wants[0] ?? 'listen') }
  if (limit) return meetLimit(turn, limit, asked)
  if (!isOn(turn.language, turn.facts)) {
    const wish = asked.commands.find((name) => inAnyLanguage.has(name) || name.startsWith('speak-'))
    return wish ? command(turn, before, wish, text) : safetyAlone(turn)
  }
  if (!before.leaned && isLeaning(asked.words, turn.facts.minutesToday)) return leaned(turn)
  if (before.asked === 'memory' && (asked.commands.includes('yes') || asked.commands.includes('no'))) return command(turn, before, asked.commands.includes('yes') ? 'keep' : 'not-keep', text)
  if (before.asked === 'trap' && (asked.commands.includes('yes') || asked.commands.includes('no') || asked.commands.includes('not-meant'))) return command(turn, before, asked.commands.includes('yes') ? 'trap-yes' : 'trap-no', text)
  if (before.asked === 'agreed' && isShort && (asked.commands.includes('yes') || asked.commands.includes('no'))) return answerAgreed(turn, asked.commands.includes('yes') ? 'did-it' : 'did-not')
  const said = asked.commands.find((name) => name !== 'yes' && name !== 'no' && name !== 'skip')
  if (said && (isShort || !exercise || said === 'human') && (said !== 'thanks' || isShort) && (said !== 'greet' || !exercise)) {
    // "Hello, I cannot sleep" is not answered with hello alone.
    const isMore = (said === 'greet' || said === 'thanks' || said === 'goodbye' || (said.startsWith('speak-') && isLanguage(said.slice(6)) && turn.language === said.slice(6))) && (asked.wants.length > 0 || asked.feelings.length > 0 || (asked.words.length > 7 && !said.startsWith('speak-')))
    if (!isMore) return command(turn, before, said, text)
  }
  const want = asked.wants.find((name) => !exercise || (!topicsOnly.has(name) && isShort && name !== exercise.flow))
  if (want === 'other-person') return aboutSomebody(turn)
  // Who writes of being hard on themselves in words that hold a trap is listened to first; the trap is asked about in those words.
  const isListenedTo = want === 'self-criticism' && trapsOf(understood, asked).length > 0
  if (want && isExercise(want) && !isListenedTo) {
    if (!exercise && topicsOnly.has(want) && asked.feelings.length > 0 && unsaid.has(want)) reflect(turn, asked, understood)
    return start(turn, want)
  }
  if (at?.flow === 'scale') return answerScale(turn, at.step, at.got['given'], text)
  if (exercise) return answerStep(turn, exercise, { text }, asked, understood)
  turn.state = without(turn.state, 'at')
  if (text.length > 4000) speak(turn, 'toolong.say')
  listen(turn, text, asked, understood, isDistress)
}

/** Exercises whose first words ask at once: something is said back before. */
const unsaid = new Set(['self-criticism', 'exposure', 'values', 'before-session', 'after-session', 'stress', 'lapse-plan', 'urge-surfing'])

function aboutSomebody(turn: Turn): void {
  turn.state = without(turn.state, 'at')
  for (const key of ['other-person.start', 'other-person.ask']) speak(turn, key)
  turn.intent = 'other-person'
  turn.flow = 'other-person'
  turn.showsHelpLines = true
  turn.offersHuman = true
  turn.quick = ['other-now', 'other-unsure', 'other-not-now', 'other-words', 'human', 'lines']
  turn.state = { ...turn.state, asked: 'somebody' }
}
