import type { ComponentChildren } from 'preact'

type Props = { summary: ComponentChildren; open?: boolean | undefined; children: ComponentChildren }

/** More, for whoever wants it: the browser's own details, which opens without script and with a search in the page. */
export function Disclosure({ summary, open, children }: Props) {
  return <details class="card more" open={open}><summary>{summary}</summary><div>{children}</div></details>
}
