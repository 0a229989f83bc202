import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openModel, type Model } from '../model.ts'
import { lentFolder } from './data.ts'
import { trainAll } from './train.ts'

const isHere = existsSync(join(lentFolder, 'sad-stress/train.tsv'))
if (!isHere) process.stderr.write('The lent data sets are not here: the fresh training run is skipped. packages/language/models/card.md says where each is to be had.\n')

/** The weights of one head by place and answer. */
function weightsOf(model: Model, name: string): Map<string, number> {
  const head = model.heads[name]
  const found = new Map<string, number>()
  if (!head) return found
  for (let place = 0; place + 1 < model.starts.length; place += 1) {
    for (let entry = model.starts[place] as number; entry < (model.starts[place + 1] as number); entry += 1) {
      const cls = (model.classes[entry] as number) - head.first
      if (cls >= 0 && cls < head.classes.length) found.set(`${place} ${head.classes[cls] ?? ''}`, model.weights[entry] as number)
    }
  }
  return found
}

test('the model that is shipped opens, with every head that training plans', () => {
  const { heads } = openModel(readFileSync(new URL('../models/language.bin', import.meta.url)))
  expect(Object.keys(heads).toSorted()).toEqual(['danger', 'emotion', 'intent', 'signal', 'topic', 'trapped', 'traps'])
})

// Two heads of seven, so that the test is quick: one from authored data, one from a lent set. `node packages/language/training/train.ts` makes them all.
test.skipIf(!isHere)('a fresh training run comes to the very weights that are shipped', () => {
  const shipped = openModel(readFileSync(new URL('../models/language.bin', import.meta.url)))
  const fresh = openModel(trainAll(undefined, ['traps', 'topic']))
  for (const name of ['traps', 'topic']) {
    expect(weightsOf(fresh, name).size).toBeGreaterThan(1000)
    expect(weightsOf(fresh, name)).toEqual(weightsOf(shipped, name))
  }
})
