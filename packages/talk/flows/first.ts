import type { Flow } from '../flow.ts'

// The exercises that every switched-on language has.

export const checkIn: Flow = {
  start: { quick: ['mood-good', 'mood-okay', 'mood-low', 'mood-bad', 'mood-hard'], keep: 'mood', on: { 'mood-low': 'low', 'mood-bad': 'low' } },
  what: { quick: ['about-work', 'about-people', 'about-health', 'about-money', 'about-sleep', 'about-nothing'], keep: 'about', then: 'end' },
  low: { quick: ['company', 'quiet', 'just-save', 'human'], keep: 'about', on: { company: 'listen', quiet: 'to:breathing', 'just-save': 'end' }, then: 'end' },
  end: { ends: true, does: 'keep-check-in', quick: ['listen', 'activation', 'breathing', 'done'] },
}

export const thoughtRecord: Flow = {
  start: { keep: 'happened' },
  feeling: { keep: 'feeling', quick: ['sad', 'afraid', 'angry', 'ashamed', 'guilty', 'lonely', 'numb'] },
  strength: { scale: 'strength' },
  thought: { keep: 'thought', marks: true },
  belief: { scale: 'belief' },
  for: { keep: 'for', quick: ['skip'] },
  against: { keep: 'against', quick: ['skip'] },
  view: { keep: 'view' },
  now: { scale: 'now' },
  end: { ends: true, says: ['thought-record.end', 'thought-record.after'], quick: ['listen', 'activation', 'done'] },
}

export const grounding: Flow = {
  start: { keep: 'see' },
  hear: { keep: 'hear', quick: ['next'] },
  touch: { keep: 'touch', quick: ['next'] },
  now: { keep: 'now', quick: ['next'] },
  end: { ends: true, quick: ['grounding', 'breathing', 'listen', 'done'] },
}

export const breathing: Flow = {
  start: { quick: ['here', 'pacer'], on: { here: 'one', pacer: 'page' }, then: 'one' },
  one: { quick: ['next', 'done'], on: { done: 'end' } },
  two: { quick: ['next', 'done'], on: { done: 'end' } },
  three: { quick: ['next', 'done'], then: 'end', on: { next: 'end', done: 'end' } },
  page: { does: 'open-breathing', quick: ['done'], then: 'end', on: { done: 'end' } },
  end: { ends: true, quick: ['breathing', 'listen', 'done'] },
}

export const sleep: Flow = {
  start: { quick: ['sleep-mind', 'sleep-body', 'sleep-long', 'listen'], on: { 'sleep-mind': 'mind', 'sleep-body': 'body', 'sleep-long': 'long' }, then: 'mind' },
  mind: { keep: 'mind' },
  'mind-kept': { keep: 'first', quick: ['skip'], then: 'end' },
  body: { quick: ['next', 'sleep-mind'], on: { next: 'end', 'sleep-mind': 'mind' }, then: 'end' },
  long: { quick: ['next', 'sleep-mind'], on: { next: 'end', 'sleep-mind': 'mind' }, then: 'end' },
  end: { ends: true, says: ['sleep.end', 'sleep.doctor'], quick: ['breathing', 'listen', 'done'] },
}

export const activation: Flow = {
  start: { keep: 'act' },
  small: { keep: 'small' },
  when: { keep: 'when' },
  hinder: { keep: 'hinder', quick: ['skip'] },
  end: { ends: true, quick: ['listen', 'done'] },
}

export const worryTime: Flow = {
  start: { quick: ['can-do', 'cannot-do'], on: { 'can-do': 'can', 'cannot-do': 'worry' }, then: 'worry', keep: 'first' },
  can: { keep: 'step' },
  'can-kept': { ends: true, quick: ['listen', 'done'] },
  worry: { keep: 'worry' },
  time: { keep: 'time' },
  end: { ends: true, quick: ['grounding', 'listen', 'done'] },
}
