import { readFile } from 'node:fs/promises'
import { load, type Understands } from '../classify.ts'

const model = (name: string): Promise<Uint8Array | undefined> => readFile(new URL(`../models/${name}.bin`, import.meta.url)).catch(() => undefined)

/** Opens the models as they lie beside this file: for the commands, the door of text messages and tests. A file that cannot be read leaves the rules alone for its languages. */
export const openModels = async (): Promise<Understands> => load(await model('language'), await model('abroad'))
