import { useAsk } from '#kit/call.ts'
import { Button } from '#kit/parts/Button.tsx'
import { Card } from '#kit/parts/Card.tsx'
import { List } from '#kit/parts/List.tsx'
import { ListRow } from '#kit/parts/ListRow.tsx'
import { listPasskeys } from '#identity/api.ts'
import { dayIn } from '#privacy/web/index.ts'
import { useSetting } from '../ways/useSetting.ts'
import { useVaultWords } from '../words.ts'
import { SettingNews } from './SettingNews.tsx'

/** Passkeys: made by this device, kept by it, opened with its own finger, face or number. */
export function PasskeyCard({ staff = false }: { staff?: boolean }) {
  const words = useVaultWords()
  const { answer, again } = useAsk(listPasskeys, {})
  const { setting, addPasskey, dropPasskey, openAgain } = useSetting()
  const busy = setting.state === 'busy'
  const passkeys = answer?.ok ? answer.value.passkeys : []
  return (
    <Card title={words('passkey.title')}>
      <p>{words('passkey.what')}</p>
      {!staff && <p class="soft">{words('passkey.shared')}</p>}
      <SettingNews setting={setting} done={staff ? 'passkey.done-staff' : 'passkey.done'} doneShut={staff ? 'passkey.done-staff' : 'passkey.done-shut'} onAgain={(kek) => void openAgain(kek)} />
      {passkeys.length > 0 && (
        <List label={words('passkey.title')}>
          {passkeys.map((one) => (
            <ListRow
              key={one.id}
              title={words('passkey.made', { day: dayIn(words.language, one.madeAt) })} note={!staff && words(one.opensVault ? 'passkey.opens' : 'passkey.signs-in')}
              action={<Button kind="quiet" busy={busy} onClick={() => void dropPasskey(one.id, one.credentialId).then(again)}>{words('remove')}<span class="hidden-text"> {words('passkey.made', { day: dayIn(words.language, one.madeAt) })}</span></Button>}
            />
          ))}
        </List>
      )}
      <div class="row"><Button kind="quiet" icon="key" busy={busy} onClick={() => void addPasskey().then(again)}>{words('passkey.add')}</Button></div>
    </Card>
  )
}
