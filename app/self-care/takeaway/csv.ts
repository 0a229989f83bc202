/** What a cell may hold: text, an amount, a yes or no, or nothing. */
export type Cell = string | number | boolean | null | undefined

// A spreadsheet takes a text that begins with one of these for a formula and runs it; the wide forms are read as the narrow ones in some.
const looksLikeFormula = /^[\s\u00a0\ufeff]*[=+\-@\u2212\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/

/** Text that a spreadsheet shows and does not run: an apostrophe stands before what looks like a formula. */
export const guarded = (text: string): string => (looksLikeFormula.test(text) ? `'${text}` : text)

/** One line of a table as RFC 4180 has it, ended by CR LF. Text is guarded and quoted; amounts stand as they are. */
export const csvLine = (cells: readonly Cell[]): string =>
  `${cells.map((cell) => (cell === null || cell === undefined ? '' : typeof cell === 'string' ? quoted(guarded(cell)) : String(cell))).join(',')}\r\n`

/** By this sign spreadsheets know that letters beyond English follow. */
export const CSV_BEGINS = '\ufeff'

/** A whole table. */
export const csvOf = (rows: Iterable<readonly Cell[]>): string => CSV_BEGINS + Array.from(rows, csvLine).join('')

const quoted = (text: string) => (text === '' ? '' : `"${text.replaceAll('"', '""')}"`)

/** A row that was read: the line on which it begins (from 1), and its cells. `open`: its last quote was never closed. */
export type CsvRow = { line: number; cells: string[]; open: boolean }

/** Reads a table row by row, commas or (where the first line has semicolons and no comma) semicolons between the cells. Empty lines are passed over. */
export function* csvRows(text: string): Generator<CsvRow, void> {
  let at = text.startsWith(CSV_BEGINS) ? 1 : 0
  const first = /^[^\r\n]*/.exec(text.slice(at, at + 10_000))![0]
  const between = first.includes(';') && !first.includes(',') ? ';' : ','
  let line = 1
  while (at < text.length) {
    const begins = line
    const cells: string[] = []
    let open = false
    for (;;) {
      let cell = ''
      if (text[at] === '"') {
        at++
        for (;;) {
          const end = text.indexOf('"', at)
          const piece = text.slice(at, end === -1 ? undefined : end)
          cell += piece
          line += countLines(piece)
          if (end === -1) { open = true; at = text.length; break }
          at = end + 1
          if (text[at] !== '"') break
          cell += '"'
          at++
        }
      }
      // What stands after a closing quote, against the rules, is not lost.
      const rest = endOfCell(text, at, between)
      cell += text.slice(at, rest)
      at = rest
      cells.push(cell)
      if (text[at] !== between) break
      at++
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    if (at < text.length) { at++; line++ }
    if (cells.length > 1 || cells[0] !== '') yield { line: begins, cells, open }
  }
}

function endOfCell(text: string, from: number, between: string): number {
  let at = from
  while (at < text.length && text[at] !== between && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

const countLines = (text: string) => text.match(/\r\n|\r|\n/g)?.length ?? 0
