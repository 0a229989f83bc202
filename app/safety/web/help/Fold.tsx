import type { ComponentChildren } from 'preact'

/** A part of the page that opens without script. */
export const Fold = ({ title, open, children }: { title: string; open?: boolean; children: ComponentChildren }) => (
  <details class="fold" open={open}><summary>{title}</summary><div>{children}</div></details>
)
