const A_TURN = 12

/** Gives a function to call between pieces of long work: when twelve milliseconds have gone by it waits until the page has had its turn. */
export function turns(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < A_TURN) return
    await new Promise((next) => setTimeout(next))
    since = performance.now()
  }
}

/** Gathers pieces of text into a file without holding up the page. */
export async function gathered(pieces: Iterable<string>, type: string): Promise<Blob> {
  const rest = turns()
  const parts: Blob[] = []
  let open: string[] = []
  let size = 0
  for (const piece of pieces) {
    open.push(piece)
    size += piece.length
    if (size > 1 << 20) {
      parts.push(new Blob(open))
      open = []
      size = 0
    }
    await rest()
  }
  return new Blob([...parts, ...open], { type })
}

/** The text of a file, in pieces. */
export async function* textPieces(file: Blob): AsyncGenerator<string, void> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}
