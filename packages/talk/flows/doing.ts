import type { Flow } from '../flow.ts'

export const problemSolving: Flow = {
  start: { keep: 'problem' },
  want: { keep: 'want' },
  ideas: { keep: 'ideas' },
  pick: { keep: 'pick' },
  step: { keep: 'step' },
  end: { ends: true, quick: ['listen', 'done'] },
}

export const urgeSurfing: Flow = {
  start: { scale: 'before' },
  body: { keep: 'body', quick: ['next'] },
  breathe: { keep: 'noticed', quick: ['next'] },
  again: { scale: 'after' },
  end: { ends: true, says: ['urge-surfing.end', 'urge-surfing.care'], quick: ['urge-surfing', 'lapse-plan', 'human', 'done'] },
}

export const lapsePlan: Flow = {
  start: { keep: 'before' },
  sign: { keep: 'sign', quick: ['skip'] },
  then: { keep: 'then' },
  who: { keep: 'who', quick: ['skip'] },
  end: { ends: true, quick: ['human', 'listen', 'done'] },
}

export const exposure: Flow = {
  start: { keep: 'fear' },
  list: { keep: 'list' },
  first: { keep: 'first' },
  expect: { keep: 'expect', quick: ['skip'] },
  end: { ends: true, says: ['exposure.end', 'exposure.care'], quick: ['listen', 'done'] },
}

export const stress: Flow = {
  start: { keep: 'where', quick: ['exam', 'work', 'something-else'] },
  pressing: { keep: 'pressing' },
  part: { keep: 'part' },
  step: { keep: 'step' },
  rest: { keep: 'rest' },
  end: { ends: true, quick: ['breathing', 'listen', 'done'] },
}

export const beforeSession: Flow = {
  start: { keep: 'first' },
  hard: { keep: 'hard', quick: ['skip'] },
  question: { keep: 'question', quick: ['skip'] },
  end: { ends: true, does: 'draft-note', quick: ['listen', 'done'] },
}

export const afterSession: Flow = {
  start: { keep: 'stayed' },
  unsaid: { keep: 'unsaid', quick: ['skip'] },
  try: { keep: 'try', quick: ['skip'] },
  end: { ends: true, quick: ['listen', 'done'] },
}
