// How strongly each pane glows, row by row. In the morning the light comes from the start of the line.
const panes = [
  [1, 0.8, 0.55],
  [0.9, 0.7, 0.42],
  [0.72, 0.5, 0.26],
]

/** The light of a window on the wall, and a lamp in it. It moves along the wall with `hour` (0 to 23) of the person's day. */
export function WindowLight({ hour = 9 }: { hour?: number }) {
  const turned = hour >= 14 || hour < 4
  return (
    <svg class="window-light mirrors" viewBox="0 12 420 342" aria-hidden="true">
      {panes.map((strengths, row) =>
        (turned ? [...strengths].reverse() : strengths).map((strength, column) => (
          <path class="lit" opacity={strength} d={`M${120 + column * 104 - row * 40} ${14 + row * 120}h92l-36 108h-92z`} />
        )),
      )}
      <g class="lamp-mark" transform={`translate(${turned ? 248 : 108} 306)`}>
        <circle r="46" />
        <circle r="30" />
        <circle class="core" r="14" />
      </g>
    </svg>
  )
}
