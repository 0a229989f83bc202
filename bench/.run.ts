import { insights } from './.only.ts'
for (const r of await insights()) process.stdout.write(JSON.stringify(r)+'\n')
