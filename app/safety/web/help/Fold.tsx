import type { ComponentChildren } from 'preact'

/** A part of the page that opens without script. */
export const Fold = ({ title, open, id, children }: { title: string; open?: boolean; id?: string | undefined; children: ComponentChildren }) => (
  <details class="fold" open={open} id={id}><summary>{title}</summary><div>{children}</div></details>
)
