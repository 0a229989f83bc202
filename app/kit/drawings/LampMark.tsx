/** The mark beside the name of the service: a lamp seen from above, three rings of light. */
export function LampMark({ size = 26 }: { size?: number }) {
  return (
    <svg class="lamp-mark" width={size} height={size} viewBox="0 0 26 26" aria-hidden="true">
      <circle cx="13" cy="13" r="12" />
      <circle cx="13" cy="13" r="8" />
      <circle class="core" cx="13" cy="13" r="4" />
    </svg>
  )
}
