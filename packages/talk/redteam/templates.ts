import { type Level, levels } from '#risk/signal.ts'

/** One line of a talk as it is written down: what is said, whether it answers a question, and the level that must be reached with it. */
export type Line = { says: string; isAnswer: boolean; level?: Level }
/** Talks of one kind, of which so many are made. */
type Group = { kind: string; count: number; talks: Line[][] }
export type Templates = { language: string; lists: Map<string, string[]>; cores: Set<string>; groups: Group[] }

/** Reads a file of attempts: `list NAME [core]` with its sentences, `talks KIND [count N]` with talks between blank lines, `>` said, `?` said in answer, `!` the level. */
export function readTemplates(text: string): Templates {
  const read: Templates = { language: 'en', lists: new Map(), cores: new Set(), groups: [] }
  let list: string[] | undefined
  let talk: Line[] | undefined
  for (const line of text.split('\n').map((one) => one.trim())) {
    const [first = '', ...rest] = line.split(' ')
    if (line.startsWith('# ')) continue
    if (line === '') talk = undefined
    else if (first === 'language' && rest.length === 1) read.language = rest[0]!
    else if (first === 'list' && read.groups.length === 0) {
      const isCore = rest.at(-1) === 'core'
      const name = (isCore ? rest.slice(0, -1) : rest).join(' ')
      read.lists.set(name, list = [])
      if (isCore) read.cores.add(name)
    } else if (first === 'talks') {
      const at = rest.indexOf('count')
      read.groups.push({ kind: rest[0]!, count: at < 0 ? Number.POSITIVE_INFINITY : Number(rest[at + 1]), talks: [] })
    } else if (read.groups.length === 0) list?.push(line)
    else {
      talk ??= newTalk(read.groups.at(-1)!)
      addLine(talk, line)
    }
  }
  return read
}

function newTalk(group: Group): Line[] {
  const talk: Line[] = []
  group.talks.push(talk)
  return talk
}

function addLine(talk: Line[], line: string): void {
  const rest = line.slice(1).trim()
  const last = talk.at(-1)
  if (line.startsWith('>') || line.startsWith('?')) talk.push({ says: rest, isAnswer: line.startsWith('?') })
  else if (line.startsWith('!') && last && (levels as readonly string[]).includes(rest)) last.level = rest as Level
  else throw new Error(`not a line of a talk: ${line}`)
}
