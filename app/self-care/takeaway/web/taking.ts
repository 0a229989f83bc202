import { newId } from '#prelude/id.ts'
import type { Instant } from '#prelude/time.ts'
import type { Safe } from '#vault/web/index.ts'
import { assessment } from '../../assessments/assessment.ts'
import { factorSettings } from '../../factors.ts'
import { entriesIn } from '../../journal/web/entries.ts'
import { checkInsIn } from '../../web/checkIns.ts'
import { settledIn } from '../../web/settled.ts'
import { CSV_BEGINS, csvLine, type Cell } from '../csv.ts'
import { exportPieces, type ExportedRecord } from '../exported.ts'
import { fhirPieces } from '../fhir.ts'
import { assessmentRows, checkInRows } from '../tables.ts'

export const fileKinds = ['everything', 'check-ins', 'answers', 'fhir'] as const
export type FileKind = (typeof fileKinds)[number]

/** How each kind of file ends, and what it says it is. */
export const endings: Record<FileKind, { ending: string; type: string }> = {
  everything: { ending: 'json', type: 'application/json' }, 'check-ins': { ending: 'csv', type: 'text/csv' },
  answers: { ending: 'csv', type: 'text/csv' }, fhir: { ending: 'fhir.json', type: 'application/fhir+json' },
}

/** Everything in the vault as records of a file, also what this program cannot read. */
export const recordsIn = (safe: Safe): ExportedRecord[] =>
  safe.vault.domains.flatMap((domain) => safe.all(domain).map(({ id, value, alsoOf }) => ({ id, domain, value, alsoOf })))

/** The pieces of a file of this kind, out of an open vault. */
export function piecesOf(kind: FileKind, safe: Safe, made: Instant): Iterable<string> {
  switch (kind) {
    case 'everything': return exportPieces(recordsIn(safe), made.toString())
    case 'check-ins': return table(checkInRows(checkInsIn(safe), new Map(settledIn(safe, factorSettings)?.value.own.map(({ id, name }) => [id, name]))))
    case 'answers': return table(assessmentRows(finishedIn(safe)))
    case 'fhir': return fhirPieces({ checkIns: checkInsIn(safe), finished: finishedIn(safe), entries: entriesIn(safe), patient: newId('person'), newId: () => newId('observation') }, made)
  }
}

/** The finished forms; what cannot be read stands in the file with everything. */
const finishedIn = (safe: Safe) => safe.all('mood').flatMap(({ id, value }) => {
  const read = assessment.safeParse(value)
  return read.success && read.data.state === 'finished' ? [{ ...read.data, id }] : []
})

function* table(rows: Iterable<readonly Cell[]>): Generator<string, void> {
  yield CSV_BEGINS
  for (const row of rows) yield csvLine(row)
}
