import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ConfigProblem, configFrom, isLoopback } from '#platform/config.ts'
import type { Understands } from '#language/classify.ts'

/** One word of the `evenkeel` command. */
type Command = { says: string; run(args: string[]): Promise<void> }

const commands: Record<string, Command> = {
  score: { says: 'score: JSON lines of {"instrument", "answers"} on standard input → {"total", "band", "risk"}', run: () => answerLines(async () => (await import('#instruments/command.ts')).answerLine) },
  talk: { says: 'talk: JSON lines of {"say"} on standard input → {"replies", "quick", "level", …}; an empty line begins a new talk', run: () => answerLines(openTalk) },
  insights: { says: 'insights: JSON lines of {"entries": […]} on standard input → {"claims": […]}', run: () => answerLines(async () => (await import('#insights/answer.ts')).answerLine) },
  classify: { says: 'classify: JSON lines of {"text", "lang"} on standard input → what the companion understands: signal, level, traps, emotion, topic, intent', run: () => answerLines(async () => (await import('#language/command.ts')).answerLineWith(await openMind())) },
  sms: { says: 'sms [NUMBER]: lines on standard input as text messages from a number → each text that would be sent, with its length and alphabet', run: ([number]) => answerLines(() => openSms(number)) },
  'build-hash': { says: 'build-hash: the number of the program that is built here, to be compared with what a service shows at /about', run: sayBuildHash },
  content: { says: 'content: practices, courses and instruments with their languages, as JSON', run: async () => void process.stdout.write(`${JSON.stringify((await import('#practice/tools/list.ts')).contentList())}\n`) },
  'sign-in': { says: 'sign-in NAME: a one-time link for one of the sample cast (ana, theo, lina, mara, stela)', run: signIn },
}

/** Answers every line of standard input with one line, in the same order; a bad line gets an answer too, and a line that only separates gets none. */
async function answerLines(load: () => Promise<(line: string) => string | undefined | Promise<string | undefined>>): Promise<void> {
  const answer = await load()
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const said = await answer(line)
    if (said !== undefined && !process.stdout.write(`${said}\n`)) await once(process.stdout, 'drain')
  }
}

/** Opens a talk with the model of packages/language; where its file cannot be read, rules alone go on. */
async function openTalk(): Promise<(line: string) => string | undefined> {
  const { openTalk: open } = await import('#talk/command.ts')
  return open(await openMind())
}

/** Opens the door of texts over a carrier that keeps what would be sent; no database, and nothing leaves this machine. */
async function openSms(number?: string): Promise<(line: string) => Promise<string | undefined>> {
  const { openSms: open } = await import('#companion/sms/command.ts')
  const { serviceCountry: country, serviceName: service, sms } = configFrom(process.env)
  return open({ country, service, language: sms?.language ?? 'en', classify: await openMind() }, number)
}

async function openMind(): Promise<Understands['classify']> {
  const { openModels } = await import('#language/tools/onDisk.ts')
  return (await openModels()).classify
}

/** Says the number of the build: the hash of its list of files. */
async function sayBuildHash(): Promise<void> {
  const { webFolder } = await import('./renderer.ts')
  const { buildHash } = await import('#seal/release.ts')
  const list = await readFile(join(webFolder, 'release/manifest.json'), 'utf8').catch(() => undefined)
  if (list === undefined) throw new ConfigProblem('Nothing is built yet: run `npm start`, which builds the pages.')
  process.stdout.write(`${await buildHash(list)}\n`)
}

/** Makes a one-time link for one of the sample cast, while the service runs or not. */
async function signIn([name = '']: string[]): Promise<void> {
  const { cast, firstOfCast } = await import('#identity/server/index.ts')
  const { sampleLinks } = await import('./sample/index.ts')
  const { openJobsDoor } = await import('./jobsdoor.ts')
  const wanted = name.toLowerCase()
  if (!Object.hasOwn(cast, wanted)) throw new ConfigProblem(`There is no ${name || 'such name'} in the sample cast: name one of ${Object.keys(cast).join(', ')}.`)
  const config = configFrom(process.env, { sample: true })
  if (!isLoopback(config.host)) throw new ConfigProblem('Sample sign-ins exist on this machine alone: they are off where others reach the service.')
  const door = await openJobsDoor(config)
  try {
    if (!(await door.inJobs.within((tx) => firstOfCast(tx, 'steward')))) throw new ConfigProblem('This is no sample service: its people sign in by themselves.')
    for (const { path } of await sampleLinks(door, join(config.dataDir, 'sample-code'), wanted as keyof typeof cast)) process.stdout.write(`${config.publicUrl}${path}\n`)
  } finally {
    await door.close()
  }
}

const [word = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, word) ? commands[word] : undefined
if (!command) {
  process.stderr.write(`evenkeel knows:\n${Object.values(commands).map(({ says }) => `  ${says}`).join('\n')}\n`)
  process.exitCode = word === '' || word === 'help' ? 0 : 2
} else {
  await command.run(args).catch((problem: unknown) => {
    if (!(problem instanceof ConfigProblem)) throw problem
    process.stderr.write(`${problem.message}\n`)
    process.exitCode = 1
  })
}
