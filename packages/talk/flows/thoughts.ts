import type { Flow } from '../flow.ts'

export const spotTheTrap: Flow = {
  start: { keep: 'thought', marks: true },
  which: { keep: 'friend' },
  end: { ends: true, quick: ['reframe', 'listen', 'done'] },
}

export const reframe: Flow = {
  start: { keep: 'thought', marks: true },
  facts: { keep: 'facts', quick: ['skip'] },
  friend: { keep: 'friend', quick: ['skip'] },
  fair: { keep: 'fair' },
  end: { ends: true, quick: ['listen', 'activation', 'done'] },
}

export const selfCriticism: Flow = {
  start: { keep: 'words', marks: true },
  after: { keep: 'after', quick: ['skip'] },
  friend: { keep: 'friend' },
  small: { keep: 'small' },
  end: { ends: true, quick: ['listen', 'done'] },
}

export const values: Flow = {
  start: { keep: 'part', quick: ['closeness', 'work-life', 'health-life', 'play-life'] },
  matters: { keep: 'matters' },
  act: { keep: 'act' },
  end: { ends: true, quick: ['activation', 'listen', 'done'] },
}

export const gratitude: Flow = {
  start: { keep: 'good', quick: ['leave'] },
  how: { keep: 'how', quick: ['skip'] },
  end: { ends: true, quick: ['savouring', 'listen', 'done'] },
}

export const savouring: Flow = {
  start: { keep: 'moment' },
  senses: { keep: 'senses', quick: ['skip'] },
  end: { ends: true, quick: ['listen', 'done'] },
}
