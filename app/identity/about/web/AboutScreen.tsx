import { useEffect, useState } from 'preact/hooks'
import { useHouse } from '#kit/house.ts'
import { Page } from '#kit/parts/Page.tsx'
import { Say } from '#kit/parts/Say.tsx'
import { releaseKey } from '#kit/releaseKey.ts'
import { isStaff } from '../../person.ts'
import { useSession } from '../../web/SessionContext.ts'
import { inGroups, lookAtBuild, type ThisBuild } from './thisBuild.ts'
import { useAboutWords } from './words.ts'

/** What program this is, how it can be compared with what others get, and where the source is to be had. */
export function AboutScreen() {
  const [build, setBuild] = useState<ThisBuild>()
  useEffect(() => {
    setBuild({ state: 'looking' })
    void lookAtBuild((path) => fetch(path, { cache: 'no-store' }), releaseKey).then(setBuild)
  }, [])
  return <About build={build} />
}

/** The page for what is known of the build so far: nothing as the server draws it. */
export function About({ build }: { build: ThisBuild | undefined }) {
  const words = useAboutWords()
  const { version } = useHouse()
  const session = useSession()
  const known = build?.state === 'known' ? build : undefined
  const isWrong = known?.signature === 'does-not-fit' || known?.signature === 'missing'
  return (
    <Page title={words('title')} back={{ href: session.state !== 'somebody' ? '/' : isStaff(session.me.roles) ? '/desk' : '/me' }} lead={words('lead')}>
      <h2>{words('version-title')}</h2>
      <p>{words('version', { version })}</p>
      <h2>{words('build-title')}</h2>
      <p>{words('build-what')}</p>
      <noscript><p>{words('build-no-script')}</p></noscript>
      <Say tone={build?.state === 'unknown' ? 'error' : 'plain'}>{build?.state === 'looking' ? words('build-looking') : build?.state === 'unknown' && words('build-unknown')}</Say>
      {known && <p class="number" dir="ltr"><b><bdi>{inGroups(known.hash)}</bdi></b></p>}
      {known && (
        <>
          <h2>{words('signed-title')}</h2>
          <p role={isWrong ? 'alert' : undefined}>{words(`signed.${known.signature}`)}</p>
          {known.key !== null && <p>{words('key')}: <b class="number" dir="ltr">{known.key}</b></p>}
        </>
      )}
      <h2>{words('limits-title')}</h2>
      <ul>
        <li>{words('limits-who')}</li>
        <li>{words('limits-compare')}</li>
        <li>{words('limits-differ')}</li>
      </ul>
      <h2>{words('licence-title')}</h2>
      <p>{words('licence')}</p>
      <p>{words('source')}</p>
    </Page>
  )
}
