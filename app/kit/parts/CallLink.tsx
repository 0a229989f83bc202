import type { ComponentChildren } from 'preact'

/** A large lamp-yellow way to a human being: the number first, below it hours and languages. Numbers come from the checked file only. */
export function CallLink({ href, title, children }: { href: string; title: ComponentChildren; children?: ComponentChildren }) {
  return <a class="call" href={href}><b>{title}</b>{children && <span>{children}</span>}</a>
}
