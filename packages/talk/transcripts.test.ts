import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openModels } from '#language/tools/onDisk.ts'
import { type Level, rankOf, type Signal } from '#risk/signal.ts'
import { begin, type Facts, type Reply, type Said, type Understood } from './state.ts'
import { talk } from './talk.ts'
import { MOST_BYTES, weightOf } from './tidy.ts'
import { voices } from './voices.ts'

// The talks in transcripts/ are written to be read by clinicians: `>` what a person writes, `:` a quick answer by its id, `*` something the screen saw, `~` what a model
// understood of the next line (signal level | trap score words), `<` what the replies hold (`a|b` one of them), `<!` what they do not, `!` level, flow, asks, lines, human.
const folder = join(import.meta.dirname, 'transcripts')
const files = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort()
// Whole talks are read in every language here, whether a service has switched it on or not.
const facts: Facts = { voices, today: 20_000, onTrial: true }
const model = join(import.meta.dirname, '../language/models/language.bin')

type Check = { line: number; text: string }

function replay(file: string, classify: ((text: string, language: string) => Understood) | undefined, how: 'as-written' | 'at-least' = 'as-written'): number {
  const text = readFileSync(join(folder, file), 'utf8')
  const heldBack: Facts = { voices, today: 20_000, off: ['es', 'fr', 'ar'] }
  const known = text.includes('# held back') ? heldBack : facts
  let checked = 0
  let state = begin()
  let reply: Reply | undefined
  let understood: Understood | undefined
  for (const [place, line] of text.split('\n').entries()) {
    const check: Check = { line: place + 1, text: line }
    if (line === '' || line.startsWith('#')) continue
    if (line.startsWith('~')) understood = understoodIn(line.slice(1))
    else if (line.startsWith('>') || line.startsWith(':') || line.startsWith('*')) {
      const said = saidIn(line)
      const next = talk(state, said, understood ?? ('text' in said ? classify?.(said.text, state.language) : undefined), known)
      understood = undefined
      state = next.state
      reply = next.reply
      expect(reply.says.length, where(file, check, reply)).toBeGreaterThan(0)
      expect(weightOf(state), where(file, check, reply)).toBeLessThanOrEqual(MOST_BYTES)
    } else if (reply && how === 'as-written') {
      checkLine(file, check, reply)
      checked += 1
    } else if (reply && /^! level (?:moderate|high|imminent)/.test(line)) {
      const written = line.slice(8).split('|')[0] as Level
      expect(rankOf(reply.level), where(file, check, reply)).toBeGreaterThanOrEqual(Math.min(rankOf('moderate'), rankOf(written)))
      return 1
    }
  }
  return checked
}

function saidIn(line: string): Said {
  const rest = line.slice(1).trim()
  if (line.startsWith(':')) return { quick: rest }
  return line.startsWith('*') ? { event: rest as 'opened' } : { text: rest }
}

function understoodIn(text: string): Understood {
  const [heard = '', trap = ''] = text.split('|')
  const [signal, level] = heard.trim().split(' ')
  const [, name = '', score = '', words = ''] = /^\s*(\S+) (\S+) (.*)$/.exec(trap) ?? []
  return { signal: signal as Signal, level: level as Level, why: [], traps: name ? [{ trap: name, score: Number(score), words }] : [], emotion: 'neutral', topic: '', intent: '' }
}

const where = (file: string, { line, text }: Check, reply: Reply) => `${file}:${line} ${text}\n${JSON.stringify(reply, null, 1)}`

function checkLine(file: string, check: Check, reply: Reply): void {
  const said = reply.says.join(' ')
  const [, mark, rest = ''] = /^(<!|<|!)\s*(.*)$/.exec(check.text) ?? []
  const any = (test: (one: string) => boolean) => expect(rest.split('|').some(test), where(file, check, reply)).toBe(true)
  if (mark === '<') return any((one) => said.includes(one))
  if (mark === '<!') return expect(said.includes(rest), where(file, check, reply)).toBe(false)
  const flags: Record<string, boolean> = { asks: reply.asksAboutSafety, lines: reply.showsHelpLines, human: reply.offersHuman }
  if (rest.startsWith('level ')) return expect(rest.slice(6).split('|'), where(file, check, reply)).toContain(reply.level)
  if (rest.startsWith('flow ')) return expect(reply.flow, where(file, check, reply)).toBe(rest.slice(5))
  if (rest.startsWith('not ')) return expect(flags[rest.slice(4)], where(file, check, reply)).toBe(false)
  any((one) => flags[one] === true)
}

test('there are at least forty transcripts', () => expect(files.length).toBeGreaterThanOrEqual(40))

const named = (file: string) => file.replace('.txt', '').replaceAll('-', ' ')
for (const file of files) test(`${named(file)}: goes as written, by plain phrases alone`, () => expect(replay(file, undefined)).toBeGreaterThan(0))

// With the model the talks may go other ways; what they must not do is hear less danger. Up to the first answer the level is at least the one that is written.
const hasModel = existsSync(model)
if (!hasModel) process.stderr.write('packages/talk: there is no model of packages/language here, so transcripts are replayed without one alone.\n')
const { classify } = await openModels()
const grave = files.filter((file) => /^! level (?:moderate|high|imminent)/m.test(readFileSync(join(folder, file), 'utf8')))
for (const file of grave) test.runIf(hasModel)(`${named(file)}: the model hears no less danger`, () => expect(replay(file, classify, 'at-least')).toBe(1))
