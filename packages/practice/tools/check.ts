import { faultsInFiles } from './files.ts'

// Says what is wrong with the content files: `node packages/practice/tools/check.ts [part of a name]`. The tests ask the same.
const faults = faultsInFiles(process.argv[2])
process.stdout.write(`${faults.length === 0 ? 'Nothing is wrong.' : faults.join('\n')}\n`)
process.exitCode = faults.length === 0 ? 0 : 1
