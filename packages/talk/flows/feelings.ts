import type { Flow } from '../flow.ts'

export const grief: Flow = {
  start: { quick: ['tell', 'today-hard', 'hold'], on: { tell: 'tell', 'today-hard': 'hard', hold: 'hold' }, then: 'hard', keep: 'first' },
  tell: { keep: 'tell', then: 'hold' },
  hard: { keep: 'hard', then: 'hold' },
  hold: { keep: 'hold', quick: ['skip'] },
  end: { ends: true, quick: ['listen', 'human', 'done'] },
}

export const anger: Flow = {
  start: { quick: ['cool-first', 'tell'], on: { 'cool-first': 'cool', tell: 'tell' }, then: 'need', keep: 'tell' },
  cool: { keep: 'cool', quick: ['next'] },
  tell: { keep: 'tell' },
  need: { keep: 'need', quick: ['skip'] },
  say: { keep: 'say' },
  end: { ends: true, quick: ['listen', 'breathing', 'done'] },
}

export const loneliness: Flow = {
  start: { quick: ['tell', 'small-contact', 'human'], on: { tell: 'tell', 'small-contact': 'person' }, then: 'person', keep: 'first' },
  tell: { keep: 'tell' },
  person: { keep: 'person' },
  words: { keep: 'words' },
  end: { ends: true, quick: ['human', 'listen', 'done'] },
}
