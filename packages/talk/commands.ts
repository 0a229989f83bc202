import { isLanguage } from '#prelude/languages.ts'
import { lookFar } from './earlier.ts'
import { pause, readyExercises, resume, start } from './exercise.ts'
import { isExercise } from './flow.ts'
import { greet, safetyAlone } from './greeting.ts'
import { isOn } from './languages.ts'
import { namesMeans } from './means.ts'
import { sayInNeighbour } from './neighbours.ts'
import { offerScales, scalesReady } from './scale.ts'
import { type State, without } from './state.ts'
import { tidy } from './tidy.ts'
import { speak, speakIn, type Turn } from './turn.ts'

/** Does what is asked for by name, written or pressed. */
export function command(turn: Turn, before: State, name: string, text: string): void {
  turn.intent = name
  const isHere = before.at && isExercise(before.at.flow)
  if (name.startsWith('speak-')) {
    const language = name.slice(6)
    if (isLanguage(language) && speakIn(turn, language)) {
      turn.does = { do: 'speak', language }
      if (!isOn(language, turn.facts)) return safetyAlone(turn)
      speak(turn, 'language.changed')
      turn.quick = ['check-in', 'listen', 'human']
      return
    }
    if (isLanguage(language)) turn.does = { do: 'speak', language }
    return sayInNeighbour(turn, language)
  }
  if (name.startsWith('tone-')) {
    turn.does = { do: 'set-tone', tone: name.slice(5) as 'plain' | 'warm' | 'brief' }
    speak(turn, 'tone.changed')
    turn.quick = [...(isHere ? ['resume'] : []), 'listen']
    return
  }
  switch (name) {
    case 'greet': return greet(turn)
    case 'human': return human(turn, before)
    case 'write-note': speak(turn, 'human.draft'); turn.offersHuman = true; turn.does = { do: 'draft-note', words: Object.values(before.at?.got ?? {}) }; turn.flow = 'human'; turn.quick = ['before-session', 'human', 'listen']; return
    case 'lines': turn.showsHelpLines = true; turn.offersHuman = true; turn.does = { do: 'open-lines' }; speak(turn, 'safety.near-lines'); turn.flow = 'human'; turn.quick = ['human', 'listen']; return
    case 'plan': turn.does = { do: 'open-plan' }; turn.offersHuman = true; speak(turn, 'safety.plan-open'); turn.quick = ['listen', 'human']; return
    case 'menu': case 'more': return menu(turn, before)
    case 'pause': return pause(turn)
    case 'resume': return resume(turn)
    case 'leave': case 'stop': case 'done': return leave(turn)
    case 'goodbye': speak(turn, 'goodbye.say'); turn.flow = 'goodbye'; turn.quick = ['human']; return
    case 'thanks': speak(turn, 'thanks.say'); turn.flow = before.at?.flow ?? 'listen'; turn.quick = [...(isHere ? ['pause'] : []), 'listen', 'goodbye']; return
    case 'not-meant': return repair(turn, before)
    case 'wrong': speak(turn, 'repair.none'); turn.quick = ['listen', 'human']; return
    case 'memory': return remembered(turn)
    case 'forget': speak(turn, 'memory.forgotten'); turn.flow = 'memory'; turn.does = { do: 'open-memory' }; turn.quick = ['listen']; return
    case 'changed': speak(turn, 'memory.forgotten'); turn.flow = 'memory'; turn.does = { do: 'open-memory' }; turn.quick = ['listen', 'check-in']; return
    case 'remember': return propose(turn, text)
    case 'keep': speak(turn, 'memory.kept'); turn.flow = 'memory'; turn.does = { do: 'keep-proposed' }; turn.quick = ['listen', 'memory']; return
    case 'not-keep': speak(turn, 'memory.not-kept'); turn.flow = 'memory'; turn.quick = ['listen']; return
    case 'look-far': return lookFar(turn)
    case 'scale': return offerScales(turn)
    case 'see-result': speak(turn, 'scale.opened'); turn.flow = 'scale'; turn.does = { do: 'open-result' }; turn.quick = ['listen', 'human']; return
    case 'do-not-ask': speak(turn, 'agreed.dropped'); turn.does = { do: 'drop-agreed' }; turn.quick = ['listen']; return
    case 'why': return why(turn)
    case 'trap-yes': speak(turn, 'trap.yes'); turn.flow = 'spot-the-trap'; turn.quick = ['reframe', 'thought-record', 'listen']; return
    case 'trap-no': speak(turn, 'trap.no'); turn.flow = 'listen'; turn.state = without(turn.state, 'trap'); turn.quick = ['listen', 'human']; return
    case 'trap-look': return start(turn, 'reframe', before.at?.got['thought'] ? { thought: before.at.got['thought'] } : {})
    case 'listen': case 'company': case 'tell': case 'still-so':
      turn.state = without(turn.state, 'at')
      turn.flow = 'listen'
      speak(turn, 'listen.neutral')
      speak(turn, 'listen.question')
      turn.quick = ['human', 'not-meant']
      return
    default:
      turn.intent = 'unclear'
      speak(turn, 'unclear.say')
      turn.quick = ['listen', 'check-in', 'human']
  }
}

function human(turn: Turn, before: State): void {
  turn.flow = 'human'
  turn.offersHuman = true
  turn.showsHelpLines = true
  if (turn.facts.humans) speak(turn, turn.facts.humans.from === 'due' ? 'human.service-due' : 'human.service', { minutes: String(turn.facts.humans.minutes) })
  else speak(turn, 'human.say')
  const words = before.at?.got ? Object.values(before.at.got).slice(0, 2).join(' · ') : ''
  if (words) speak(turn, 'human.draft-own', { words: tidy(words, 200) })
  else speak(turn, 'human.draft')
  turn.does = { do: 'draft-note', words: Object.values(before.at?.got ?? {}) }
  turn.quick = ['lines', 'write-note', 'listen', ...(before.at && isExercise(before.at.flow) ? ['pause'] : [])]
}

/** So many exercises stand on one page of the menu. */
const A_PAGE = 7

function menu(turn: Turn, before: State): void {
  const ready: string[] = [...readyExercises(turn), ...(scalesReady(turn).length > 0 ? ['scale'] : []), ...(turn.facts.seen?.length ? ['look-far'] : [])]
  const page = before.at?.flow === 'menu' ? (Number(before.at.step) + 1) % Math.ceil(ready.length / A_PAGE) : 0
  if (before.at && isExercise(before.at.flow)) pausedHere(turn)
  speak(turn, page === 0 ? 'menu.intro' : 'menu.more')
  turn.flow = 'menu'
  turn.quick = [...ready.slice(page * A_PAGE, (page + 1) * A_PAGE), ...(turn.state.paused ? ['resume'] : []), 'more', 'human', 'memory'].slice(0, 9)
  turn.state = { ...turn.state, at: { flow: 'menu', step: String(page), got: {} } }
  turn.offersHuman = true
}

function pausedHere(turn: Turn): void {
  const says = turn.says
  turn.says = []
  pause(turn)
  turn.says = says
}

function leave(turn: Turn): void {
  turn.state = without(without(turn.state, 'at'), 'paused')
  speak(turn, 'leave.say')
  speak(turn, 'after.step')
  turn.flow = 'none'
  turn.quick = ['listen', 'check-in', 'goodbye']
}

function repair(turn: Turn, before: State): void {
  const readings = before.readings ?? []
  turn.flow = before.at?.flow ?? 'listen'
  if (before.at && isExercise(before.at.flow)) pausedHere(turn)
  speak(turn, readings.length >= 2 ? 'repair.offer' : 'repair.none')
  turn.quick = [...(readings.length > 0 ? readings : ['listen', 'check-in']), ...(turn.state.paused ? ['resume'] : []), 'human']
  turn.state = without(turn.state, 'readings')
}

function remembered(turn: Turn): void {
  turn.flow = 'memory'
  const facts = turn.facts.remembered ?? []
  if (facts.length === 0) speak(turn, 'memory.none')
  else speak(turn, 'memory.list', { facts: facts.slice(0, 5).map(({ fact, toldOn }) => `${namesMeans(fact) ? '…' : tidy(fact, 120)} (${toldOn})`).join(' · ') })
  speak(turn, 'memory.what')
  turn.does = { do: 'open-memory' }
  turn.quick = ['forget', 'listen']
}

/** A fact is proposed in the person's words and kept only after a yes; the state holds none of it. */
function propose(turn: Turn, text: string): void {
  turn.flow = 'memory'
  const fact = tidy(text.replace(/^\s*(?:please\s+)?(?:remember|keep in mind|do not forget|don['’]t forget|recuerda|acuérdate de|acuerdate de|ten en cuenta|souviens-toi|rappelle-toi|retiens|n['’]oublie pas|تذكر|لا تنس)\s*(?:that|que|de|أن|ان)?\s*/iu, ''), 200)
  if (fact.length < 3) {
    speak(turn, 'memory.nothing-to-keep')
    turn.quick = ['listen']
    return
  }
  speak(turn, 'memory.ask', { fact })
  turn.does = { do: 'propose-memory', fact }
  turn.state = { ...turn.state, asked: 'memory' }
  turn.quick = ['keep', 'not-keep']
}

function why(turn: Turn): void {
  turn.flow = 'safety'
  const reasons = turn.state.risk.reasons.map(({ words }) => words).filter((words) => words !== '' && !namesMeans(words)).map((words) => `“${words}”`).join(', ')
  if (reasons) speak(turn, 'why.say', { reasons })
  else speak(turn, 'why.nothing')
  turn.quick = [...(reasons ? ['wrong'] : []), 'listen']
}
