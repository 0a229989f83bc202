import { classifying } from './companion/classifying.ts'
import { inBrowser } from './companion/inBrowser.ts'
import { talking } from './companion/talking.ts'
import type { Row } from './companion/row.ts'

/** How fast the companion understands and answers, what an open talk weighs, and how soon its screen can be talked to on a slow phone. */
export const companion = async (): Promise<Row[]> => [...await classifying(), ...talking(), ...await inBrowser()]
