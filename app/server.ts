import { ConfigProblem, configFrom, isLoopback, type Config } from '#platform/config.ts'
import type { House } from '#platform/house.ts'
import { openLog, placeOf } from '#platform/log.ts'
import { hasSteward, makeLink } from '#identity/server/index.ts'
import { openService, prepareGround } from './service.ts'
import { fillSample, sampleLinks } from './sample/index.ts'
import { join } from 'node:path'

/** A process: settings, ground, house, and the way out in order. */
async function main(): Promise<void> {
  const began = performance.now()
  const say = (sentence: string) => process.stdout.write(`${sentence}\n`)
  const empty = process.argv.includes('--empty')
  const wishes = configFrom(process.env, { empty, sample: false })
  const ground = await prepareGround(wishes, say)
  let stop = async () => { await ground.stop() }
  try {
    const codeFile = join(wishes.dataDir, 'sample-code')
    const sample = await fillSample(ground, { empty, codeFile, allowed: () => void configFrom(process.env, { sample: true }) })
    const config = configFrom(process.env, { empty, sample })
    const log = openLog(process.env['LOG_LEVEL'] ?? 'warn')
    const house = await openService(config, ground, log)
    stop = async () => { await house.close(); await ground.stop() }
    // All that it has to say is gathered before it opens: nothing that happens afterwards can end it half-way through a sentence.
    const lines = sample ? await sampleLines(house, config, codeFile) : await stewardLines(house, config)
    await listen(house.app, config)
    say(`\nEvenkeel is open at ${config.publicUrl}  (started in ${((performance.now() - began) / 1000).toFixed(1)} s)\nHelp, without account or script: ${config.publicUrl}/help\n\n${lines.join('\n')}`)
    if (!isLoopback(config.host)) log.warn('serving on an address that others reach')
  } catch (problem) {
    await stop()
    throw problem
  }
  let ending = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (ending) return
      ending = true
      say('Closing.')
      void stop().then(() => process.exit(0), () => process.exit(1))
    })
  }
}

async function sampleLines(house: House, { publicUrl }: Config, codeFile: string): Promise<string[]> {
  const links = await sampleLinks(house, codeFile)
  return [
    'This is the sample service: the people in it are invented. To sign in as one of them, open a link once:',
    ...links.map(({ name, does, path }) => `  ${name.padEnd(6)} ${does.padEnd(30)} ${publicUrl}${path}`),
    'More links: npm run -s evenkeel -- sign-in NAME      Without the sample: npm start -- --empty (in a new DATA_DIR)',
  ]
}

async function stewardLines(house: House, { publicUrl }: Config): Promise<string[]> {
  const link = await house.inJobs.within(async (tx) => ((await hasSteward(tx)) ? null : makeLink(tx, { purpose: 'first-steward', role: 'steward', hours: 24 })))
  return link ? [`Nobody stewards this service yet. Become its first steward here, once, within a day:\n  ${publicUrl}/link?t=${link.token}`] : []
}

async function listen(app: { listen(at: { port: number; host: string }): Promise<unknown> }, { port, host }: { port: number; host: string }): Promise<void> {
  try {
    await app.listen({ port, host })
  } catch (problem) {
    if ((problem as { code?: string }).code === 'EADDRINUSE') throw new ConfigProblem(`Something else already answers on port ${port}: stop it, or set PORT to another number.`)
    if ((problem as { code?: string }).code === 'EACCES') throw new ConfigProblem(`Port ${port} may not be opened by this account: set PORT to a number above 1023.`)
    throw problem
  }
}

process.on('unhandledRejection', (problem) => { process.stderr.write(`${JSON.stringify({ bug: placeOf(problem) })}\n`) })

main().catch((problem: unknown) => {
  process.stderr.write(`${problem instanceof ConfigProblem ? `Evenkeel did not start. ${problem.message}` : `Evenkeel did not start, and that is our fault: ${JSON.stringify(placeOf(problem))}`}\n`)
  process.exit(1)
})
