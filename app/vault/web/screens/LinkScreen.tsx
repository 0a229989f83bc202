import { useLocation } from 'preact-iso'
import { useTell } from '#kit/call.ts'
import { Button } from '#kit/parts/Button.tsx'
import { LinkButton } from '#kit/parts/LinkButton.tsx'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import type { ScreenProps } from '#kit/screen.ts'
import { takeLink } from '#identity/api.ts'
import { useRefreshSession } from '#identity/web/index.ts'
import { useRefusals } from '#privacy/web/index.ts'
import type { Role } from '#wire/endpoint.ts'
import { useVaultHere } from '../HereContext.ts'
import { useVaultWords, type VaultKey } from '../words.ts'

type Plain = { data?: { token: string; link: { purpose: 'first-steward' | 'invite' | 'sample'; role: Role } | null } | null }
const linkRefusals = { 'link-used': 'link.used' } as const

/** A one-time link: says what it is for, and only the button uses it up. */
export function LinkScreen({ plain, query, refusal }: ScreenProps) {
  const words = useVaultWords()
  const refusals = useRefusals(linkRefusals, words)
  const here = useVaultHere()
  const refresh = useRefreshSession()
  const { route } = useLocation()
  const { tell, answer, busy } = useTell(takeLink)
  const known = (plain as Plain | undefined)?.data
  const token = known?.token ?? query['t'] ?? ''
  const dead = known?.link === null || !/^[\w-]{43}$/.test(token) || refusal === 'link-used'

  const take = async (event: Event) => {
    event.preventDefault()
    if (busy) return
    const came = await tell({ token })
    if (!came.ok) return
    const { personId, role } = came.value
    if (role === 'person') await here.openAfterSignIn(personId, null).catch(() => {})
    await refresh()
    route(role === 'person' ? '/today' : '/desk')
  }
  if (dead || (answer && !answer.ok && answer.refusal === 'link-used')) {
    return <Page title={words('link.dead-title')} lead={words('link.used')}><div class="row"><LinkButton href="/sign-in/staff">{words('enter.staff')}</LinkButton></div></Page>
  }
  const forWhom = known?.link ? words(`link.${known.link.purpose}`, { role: words(`link.role-${known.link.role}` as VaultKey) }) : words('link.any')
  return (
    <Page title={words('link.title')} lead={forWhom}>
      <p>{words('link.once')}</p>
      <Say tone="error">{answer && !answer.ok ? refusals(answer.refusal) : refusal && refusals.plain(refusal)}</Say>
      <form method="post" action="/link" onSubmit={(event) => void take(event)}>
        <input type="hidden" name="token" value={token} />
        <Button busy={busy}>{words('link.do')}</Button>
      </form>
    </Page>
  )
}
