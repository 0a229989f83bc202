/** Small window panes, three in a row; as many are lit as `on` says. It decorates: the number stands in words elsewhere. */
export function Panes({ on, of = 6 }: { on: number; of?: number }) {
  const rows = Math.ceil(of / 3)
  const left = 15 + 17 * (rows - 1)
  return (
    <svg class="panes mirrors" viewBox={`-1 -1 ${left + 245} ${rows * 50 - 4}`} aria-hidden="true">
      {Array.from({ length: of }, (_, place) => {
        const column = place % 3
        const row = Math.floor(place / 3)
        const at = `M${left + column * 84 - row * 17} ${row * 50}h74l-15 44h-74z`
        return place < on ? <path class="lit" d={at} opacity={(1 - column * 0.2 - row * 0.1).toFixed(2)} /> : <path class="dim" d={at} />
      })}
    </svg>
  )
}
