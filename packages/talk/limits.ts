import { isExercise } from './flow.ts'
import type { Asked, Limit } from './hear.ts'
import { without } from './state.ts'
import { speak, type Turn } from './turn.ts'

/** Rule 6: a no that comes with something that helps. */
export function meetLimit(turn: Turn, limit: Exclude<Limit, 'veiled'>, asked: Asked): void {
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
  if (limit === 'secrecy' && asked.words.some((word) => readers.has(word))) speak(turn, 'limit.who-reads')
  else speak(turn, `limit.${limit}`)
  if (limit === 'insult') return
  if (limit === 'cheer') {
    speak(turn, 'listen.question')
    turn.quick = ['listen', 'human']
    return
  }
  if (limit === 'task') {
    turn.quick = ['check-in', 'listen']
    return
  }
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

const readers = new Set(['reads', 'read', 'sees', 'see', 'lee', 'leer', 've', 'lit', 'lire', 'voit', 'يقرا', 'بيقرا', 'يري'])

/** Rule 7: turns towards people when the companion takes their place. */
export function leaned(turn: Turn): void {
  turn.intent = 'dependence'
  turn.flow = 'limits'
  turn.offersHuman = true
  turn.state = { ...turn.state, leaned: true }
  speak(turn, 'dependence.say')
  speak(turn, 'dependence.ask')
  turn.quick = ['human', 'loneliness', 'listen']
}
