import { useHouse } from '#kit/house.ts'
import type { ScreenProps } from '#kit/screen.ts'
import { useLanguage } from '#kit/words.tsx'
import { now } from '#prelude/time.ts'
import { allHelplines, countryFor, helplinesOf, linesFor } from '../../helplines.ts'
import { useHasPlan } from '../../plan/web/plans.ts'
import { HelpScreen } from './HelpScreen.tsx'

/** Help now inside the app, for the country asked for or the service's own. */
export function InAppHelp({ query }: ScreenProps) {
  const { language } = useLanguage()
  const { country: ofService, serviceName } = useHouse()
  const country = countryFor({ chosen: query['country'], service: ofService })
  const at = now()
  const hasPlan = useHasPlan()
  return (
    <HelpScreen
      country={country} lines={linesFor(country, language, at)} emergency={helplinesOf(country)?.emergency ?? null} now={at} lang={language}
      countries={allHelplines().map((one) => one.country)} serviceName={serviceName} hasPlan={hasPlan}
    />
  )
}
