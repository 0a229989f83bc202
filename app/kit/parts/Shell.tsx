import type { ComponentChildren } from 'preact'
import { LampMark } from '../drawings/LampMark.tsx'
import { HelpNow } from './HelpNow.tsx'
import { useKitWords } from './kitWords.ts'
import { LeaveQuickly } from './LeaveQuickly.tsx'
import { type Tab, Tabs } from './Tabs.tsx'

type Props = {
  /** The name of the service, as the organisation chose it. */
  service: string
  tabs?: readonly Tab[] | undefined
  sample?: boolean | undefined
  leave?: boolean | undefined
  home?: string | undefined
  strip?: ComponentChildren
  footer?: ComponentChildren
  children: ComponentChildren
}

/** What stands around every screen. Help comes first in the order of reading and last in the line one sees. */
export function Shell({ service, tabs, sample, leave = true, home = '/', strip, footer, children }: Props) {
  const words = useKitWords()
  return (
    <>
      <a class="skip" href="#main">{words('skip')}</a>
      <header class="bar">
        <HelpNow />
        <a class="brand" href={home}><LampMark /><span>{service}</span></a>
        {leave && <LeaveQuickly />}
      </header>
      {sample && <aside class="sample" aria-label={words('sample')}><p><b>{words('sample')}.</b> {words('sampleMore')} <span class="roomy">{words('sampleWho')}</span></p></aside>}
      {strip}
      <div class={tabs ? 'frame with-tabs' : 'frame'}>
        {tabs && <Tabs tabs={tabs} />}
        <main id="main" tabIndex={-1}>{children}</main>
        {footer && <footer class="foot">{footer}</footer>}
      </div>
    </>
  )
}
