/** The steps of a course as window panes in the order of reading, lit where a step is done. It decorates: the number stands in words elsewhere. */
export function PathPanes({ done }: { done: readonly boolean[] }) {
  const across = done.length % 7 === 0 ? 7 : 5
  const rows = Math.ceil(done.length / across)
  const slant = 9 * (rows - 1)
  return (
    <svg class="panes mirrors" viewBox={`-1 -1 ${slant + across * 34 + 12} ${rows * 30}`} aria-hidden="true">
      {done.map((isDone, place) => {
        const row = Math.floor(place / across)
        return <path key={place} class={isDone ? 'lit' : 'dim'} stroke="var(--edge)" d={`M${slant + 8 + (place % across) * 34 - row * 9} ${row * 30 + 1}h28l-8 25h-28z`} />
      })}
    </svg>
  )
}
