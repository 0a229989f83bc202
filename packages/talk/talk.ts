import { isLanguage } from '#prelude/languages.ts'
import { type Answer, isAnswer } from '#risk/answer.ts'
import { isLeaning } from '#risk/dependence.ts'
import { fingerprintOf } from '#risk/fingerprint.ts'
import { foundIn, phrasesOf, wordsIn } from '#risk/phrases.ts'
import { heardPlainly } from '#risk/plain.ts'
import { isAbove } from '#risk/signal.ts'
import { heardTogether } from '#risk/together.ts'
import { answerStep, pause, readyExercises, resume, start, trapsOf } from './exercise.ts'
import { isExercise } from './flow.ts'
import { asksIn, type Asked, isLimit, languageOf, type Limit } from './hear.ts'
import { listen, readingsOf, reflect } from './listening.ts'
import { neighbourOf, sayInNeighbour } from './neighbours.ts'
import { answers } from './phrases/answers.ts'
import { topicsOnly } from './phrases/en.ts'
import { afterLine, meetAnswer, meetOther, meetPlace, meetSignal, without } from './safetytalk.ts'
import { isOn } from './languages.ts'
import type { Facts, Reply, Said, State, Understood } from './state.ts'
import { tidy } from './tidy.ts'
import { ended, speak, speakIn, type Turn, turnOf } from './turn.ts'

/**
 * One turn of the companion: what was said, what was understood of it (left out where no model speaks this language) and what is known from outside give the next
 * state and the reply. Pure: the same four give the same answer. Never throws for anything a person may write; a state is at most 2 KB.
 */
export function talk(state: State, said: Said, understood: Understood | undefined, facts: Facts): { state: State; reply: Reply } {
  const turn = turnOf(state, facts)
  if ('event' in said) happened(turn, state, said.event)
  else if ('quick' in said) pressed(turn, state, said.quick)
  else wrote(turn, state, said.text, understood)
  if (!turn.state.told) tellProgram(turn)
  return ended(turn)
}

/** Rule 8: it says at the start that it is a program; after words of danger it says so last. */
function tellProgram(turn: Turn): void {
  const { text, used } = (() => { const one = { ...turn, says: [] as string[] }; speak(one, 'program.short'); return { text: one.says[0]!, used: one.state.used } })()
  turn.says = isAbove(turn.state.risk.level, 'low') ? [...turn.says, text] : [text, ...turn.says]
  turn.state = { ...turn.state, used, told: true }
}

function happened(turn: Turn, before: State, event: 'opened' | 'line-tapped' | 'back' | 'silence'): void {
  const isGrave = isAbove(before.risk.level, 'low')
  if (event === 'line-tapped' || (event === 'back' && (isGrave || before.asked === 'called'))) return afterLine(turn, 'called')
  if (event === 'silence') {
    if (isGrave) return void meetSignal(turn, { signal: 'none', level: 'none', why: [] }, '', 0)
    speak(turn, 'silence.say')
    turn.intent = 'silence'
    turn.flow = before.at?.flow ?? 'none'
    if (before.asked) turn.state = { ...turn.state, asked: before.asked }
    turn.quick = before.at ? ['pause', 'leave'] : ['listen', 'goodbye']
    return
  }
  if (isGrave) return void meetSignal(turn, { signal: 'none', level: 'none', why: [] }, '', 0)
  greet(turn)
}

function greet(turn: Turn): void {
  turn.intent = 'greet'
  turn.flow = 'greet'
  const [known] = turn.facts.remembered ?? []
  if (!turn.state.told) {
    speak(turn, 'greet.first')
    speak(turn, 'greet.privacy')
    if (!known) speak(turn, 'greet.ask')
    turn.state = { ...turn.state, told: true }
  } else if (!known) speak(turn, 'greet.again')
  turn.quick = ['check-in', 'listen', ...(turn.facts.hour !== undefined && turn.facts.hour < 6 ? ['sleep'] : []), 'breathing', 'human']
  if (known && turn.state.turn === 1) {
    speak(turn, 'greet.remembered', { toldOn: known.toldOn, fact: tidy(known.fact, 160) })
    turn.state = { ...turn.state, asked: 'remembered' }
    turn.quick = ['still-so', 'changed', 'listen', 'check-in']
  } else if (known) speak(turn, 'greet.again')
}

/** A quick answer, by its id; ids that nothing knows are read as words. */
function pressed(turn: Turn, before: State, id: string): void {
  const isGrave = isAbove(before.risk.level, 'low')
  const { at } = before
  if (id === 'more-than-fear') return meetAnswer(turn, 'sometimes')
  if (id === 'safe-now') return meetAnswer(turn, 'further')
  if (id === 'harm-anger') return meetAnswer(turn, 'way-of-speaking', 'harm-to-others.only-anger')
  if (id === 'called' || id === 'line-yes' || id === 'line-no' || id === 'line-later') return afterLine(turn, id)
  if (meetPlace(turn, id)) return id === 'other-not-now' && !isAbove(before.risk.level, 'moderate') ? quietly(turn, 'further') : undefined
  if (isAnswer(id) && (isGrave || before.asked === 'ending' || before.asked === 'safe' || before.asked === 'near' || before.at?.flow === 'safety')) return meetAnswer(turn, id)
  if (isGrave) return meetOther(turn, id === 'leave' ? 'stop' : id)
  if (at && isExercise(at.flow) && !['pause', 'leave', 'menu', 'more', 'human', 'not-meant', 'resume', 'goodbye'].includes(id) && !(isExercise(id))) return answerStep(turn, at, { id }, undefined, undefined)
  if (isExercise(id)) {
    turn.state = { ...turn.state, readings: ['listen', id === 'check-in' ? 'thought-record' : 'check-in'] }
    const thought = at?.flow === 'listen' ? at.got['thought'] : undefined
    return start(turn, id, thought !== undefined && (id === 'reframe' || id === 'spot-the-trap') ? { thought } : {})
  }
  command(turn, before, id, '')
}

/** Lowers the level as an answer does, without words of its own. */
function quietly(turn: Turn, answer: Answer): void {
  const says = [...turn.says]
  const { quick, flow, intent } = turn
  meetAnswer(turn, answer)
  Object.assign(turn, { says, quick, flow, intent })
}

const answerPhrases = phrasesOf(Object.entries(answers).map(([means, lines]) => ({ means, lines })))
/** The longest text whose wishes are looked for; danger is looked for in all of it. */
const MOST_WORDS = 600

function wrote(turn: Turn, before: State, text: string, understood: Understood | undefined): void {
  const key = keyOf(turn, before, text)
  if (key) return pressed(turn, before, key)
  const words = wordsIn(text)
  const plain = heardPlainly(text, words)
  const spoken = languageOf(words)
  const isNewLanguage = spoken !== undefined && spoken !== turn.language && isOn(spoken, turn.facts) && speakIn(turn, spoken)
  const asked = asksIn(text, turn.language, words.length > MOST_WORDS ? words.slice(0, MOST_WORDS) : words)
  const heard = heardTogether(understood, plain, understood?.models !== 'rules-only')
  const about = fingerprintOf(text)
  const isGrave = isAbove(before.risk.level, 'low')

  if (!words.some((word) => word !== '.')) {
    if (isGrave) return void meetSignal(turn, heard, text, about)
    turn.intent = text.trim() === '' ? 'silence' : 'unclear'
    speak(turn, text.trim() === '' ? 'silence.say' : 'unclear.say')
    if (before.asked) turn.state = { ...turn.state, asked: before.asked }
    turn.quick = ['check-in', 'listen', 'human']
    return
  }
  const neighbour = spoken === undefined ? (plain.language ?? neighbourOf(text, words)) : undefined
  if (neighbour) {
    if (heard.signal !== 'none') meetSignal(turn, heard, text, about)
    return sayInNeighbour(turn, neighbour)
  }
  if (spoken !== undefined && spoken !== turn.language && !isOn(spoken, turn.facts)) return sayInNeighbour(turn, spoken)

  // Danger first: an answer to a plain question, unless something graver was said with it.
  const answer = before.asked ? answerIn(before, words, asked) : undefined
  const isGraver = heard.signal !== 'none' && isAbove(heard.level, 'moderate') && answer !== 'yes'
  if (answer && !isGraver && (answer === 'line-yes' || answer === 'line-no' || answer === 'line-later')) return afterLine(turn, answer)
  if (answer && !isGraver && isAnswer(answer)) return meetAnswer(turn, answer)
  if (asked.limits[0] === 'method' && !(heard.signal === 'active' && isAbove(heard.level, 'low'))) {
    speak(turn, 'safety.method')
    if (isGrave) return meetOther(turn, before.risk.level === 'moderate' ? 'lines' : 'lines')
    meetSignal(turn, { signal: 'active', level: 'moderate', why: [tidy(text, 60)] }, text, about)
    if (turn.says.length === 1) speak(turn, 'safety.near-lines')
    turn.showsHelpLines = true
    turn.offersHuman = true
    turn.intent = 'method'
    return
  }
  if (asked.limits.includes('method')) speak(turn, 'safety.method')
  if (isGrave && heard.signal === 'none') {
    const wish = wishIn(asked)
    if (wish) return meetOther(turn, wish)
  }
  if (meetSignal(turn, heard, text, about)) return
  const isDistress = heard.signal === 'distress' || heard.signal === 'past'
  if (isNewLanguage && !asked.commands.some((name) => name.startsWith('speak-') && asked.feelings.length === 0 && asked.wants.length === 0)) speak(turn, 'language.changed')
  calmly(turn, before, text, asked, understood, isDistress)
}

/** What is wished for while the level is above low: only a few things, and limits by name. */
function wishIn({ commands, limits, wants }: Asked): string | undefined {
  const [command] = commands.filter((name) => ['human', 'lines', 'menu', 'stop', 'goodbye', 'why', 'not-meant'].includes(name))
  if (command) return command === 'not-meant' ? 'wrong' : command
  if (limits.includes('machine')) return 'machine'
  return wants.find((name) => !topicsOnly.has(name))
}

/** The talk at low or none: limits, commands, exercises, listening, in this order. */
function calmly(turn: Turn, before: State, text: string, asked: Asked, understood: Understood | undefined, isDistress: boolean): void {
  const { at } = before
  const exercise = at && isExercise(at.flow) ? at : undefined
  const limit = asked.limits.filter(isLimit).find((name) => !exercise || !['doctor', 'advice', 'insult', 'trauma', 'delusion'].includes(name))
  const isShort = asked.words.length <= 9
  turn.state = { ...turn.state, readings: readingsOf(turn, asked, exercise?.flow ?? asked.wants[0] ?? 'listen') }
  if (limit) return meetLimit(turn, limit, asked)
  if (!before.leaned && isLeaning(asked.words, turn.facts.minutesToday)) return leaned(turn)
  if (before.asked === 'memory' && (asked.commands.includes('yes') || asked.commands.includes('no'))) return command(turn, before, asked.commands.includes('yes') ? 'keep' : 'not-keep', text)
  if (before.asked === 'trap' && (asked.commands.includes('yes') || asked.commands.includes('no') || asked.commands.includes('not-meant'))) return command(turn, before, asked.commands.includes('yes') ? 'trap-yes' : 'trap-no', text)
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
}

/** Rule 6: a no that comes with something that helps. */
function meetLimit(turn: Turn, limit: Exclude<Limit, 'method'> | Limit, asked: Asked): void {
  turn.intent = limit
  turn.flow = 'limits'
  turn.offersHuman = true
  turn.quick = ['human', 'listen', ...(turn.state.at && isExercise(turn.state.at.flow) ? ['resume'] : [])]
  if (turn.state.at && isExercise(turn.state.at.flow)) turn.state = without({ ...turn.state, paused: turn.state.at }, 'at')
  if (limit === 'machine') {
    turn.state = { ...turn.state, told: true }
    if (asked.words.some((word) => ['feel', 'feelings', 'feeling', 'care', 'love', 'miss', 'missed', 'like', 'cry', 'sad', 'sentimientos', 'sentir', 'sentiments', 'ressentir', 'مشاعر', 'تشعر'].includes(word))) speak(turn, 'machine.no-feelings')
    else speak(turn, 'machine.is')
    return speak(turn, 'machine.can')
  }
  speak(turn, `limit.${limit}`)
  if (limit === 'insult') return
  if (limit === 'advice') {
    turn.quick = ['problem-solving', 'listen', 'human']
    return
  }
  speak(turn, `limit.${limit}-help`)
  if (limit === 'delusion') speak(turn, 'limit.voices-help')
  if (limit === 'delusion' || limit === 'doctor' || limit === 'food') {
    turn.showsHelpLines = true
    turn.quick.unshift('lines')
  }
  if (limit === 'medicine' || limit === 'diagnosis') turn.quick.unshift('write-note')
  if (limit === 'trauma' || limit === 'doctor') turn.quick.unshift('grounding')
}

/** Rule 7. */
function leaned(turn: Turn): void {
  turn.intent = 'dependence'
  turn.flow = 'limits'
  turn.offersHuman = true
  turn.state = { ...turn.state, leaned: true }
  speak(turn, 'dependence.say')
  speak(turn, 'dependence.ask')
  turn.quick = ['human', 'loneliness', 'listen']
}

/** A command, however it came: written or pressed. */
function command(turn: Turn, before: State, name: string, text: string): void {
  turn.intent = name
  const isHere = before.at && isExercise(before.at.flow)
  if (name.startsWith('speak-')) {
    const language = name.slice(6)
    if (isLanguage(language) && isOn(language, turn.facts) && speakIn(turn, language)) {
      turn.does = { do: 'speak', language }
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
  if (turn.facts.humans) speak(turn, 'human.service', { minutes: String(turn.facts.humans.minutes) })
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
  const ready = readyExercises(turn)
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
  else speak(turn, 'memory.list', { facts: facts.slice(0, 5).map(({ fact, toldOn }) => `${tidy(fact, 120)} (${toldOn})`).join(' · ') })
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
  const reasons = turn.state.risk.reasons.map(({ words }) => words).filter(Boolean).map((words) => `“${words}”`).join(', ')
  if (reasons) speak(turn, 'why.say', { reasons })
  else speak(turn, 'why.nothing')
  turn.quick = [...(reasons ? ['wrong'] : []), 'listen']
}

const asIs = (text: string) => text.trim().toLowerCase().replace(/[.!?؟。]+$/, '')

/** A number key, or the very words of a quick answer that stood under the last reply. */
function keyOf(turn: Turn, before: State, text: string): string | undefined {
  const keys = before.keys
  if (!keys || text.length > 60) return undefined
  const short = asIs(text)
  const digit = /^[1-9]$/.test(short) ? Number(short) : /^[١-٩]$/.test(short) ? short.charCodeAt(0) - 0x660 : 0
  if (digit > 0) return isScale(before) ? undefined : keys[digit - 1]
  return keys.find((id) => {
    const line = turn.voice[`quick.${id}`]
    return typeof line === 'string' && asIs(line) === short
  })
}

const scales = new Set(['thought-record.strength', 'thought-record.belief', 'thought-record.now', 'urge-surfing.start', 'urge-surfing.again'])
const isScale = ({ at }: State) => at !== undefined && scales.has(`${at.flow}.${at.step}`)

/** What was answered to a plain question, in free words; a bare yes and no depend on the question. */
function answerIn({ asked: question }: State, words: readonly string[], asked: Asked): Answer | 'line-yes' | 'line-no' | 'line-later' | undefined {
  const found = new Set(foundIn(answerPhrases, words.slice(0, 80)).map(({ means }) => means))
  const first = (...names: string[]) => names.find((name) => found.has(name)) as Answer | undefined
  const [yes, no] = [asked.commands.includes('yes') || beginsWith(words, yesses), asked.commands.includes('no') || beginsWith(words, noes)]
  const called = question === 'ending' ? undefined : (['line-no', 'line-later', 'line-yes'] as const).find((name) => found.has(name))
  switch (question) {
    case 'ending': return first('rather-not', 'someone-else', 'fear', 'way-of-speaking') ?? (no ? 'no' : yes ? 'yes' : first('sometimes', 'long-ago'))
    case 'safe': return first('not-safe', 'with-someone', 'alone-safe', 'fear', 'way-of-speaking', 'someone-else', 'rather-not') ?? called ?? (yes ? 'alone-safe' : undefined)
    case 'near': return first('not-safe', 'fear', 'way-of-speaking', 'alone-safe', 'with-someone', 'further', 'closer', 'same') ?? called
    case 'called': return called ?? (no ? 'line-no' : yes ? 'line-yes' : undefined)
    case 'fear': return first('fear') ?? (yes && !no ? 'fear' : undefined)
    default: return undefined
  }
}

// Also in the neighbours' languages, in which the question is asked too.
const wordSet = (text: string) => new Set(wordsIn(text.replaceAll(' ', '\n')))
const yesses = wordSet('yes yeah yep si oui نعم ايوه ايوا اجل ja sim tak evet да так हाँ हां جی ہاں بله آره 是 有 はい 네 예')
const noes = wordSet('no nope nah non لا كلا nein nao nee nie hayır yok нет ні नहीं نہیں نه خیر 不 没有 不是 いいえ 아니요 아뇨')
const beginsWith = (words: readonly string[], set: ReadonlySet<string>) => set.has(words[0] ?? '')
