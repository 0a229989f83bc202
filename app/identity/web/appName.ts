import type { Words } from '#kit/words.tsx'

/** The names under which the app may stand on this device's home screen; each has its own manifest in each language, and its own icon. */
export const appNames = ['evenkeel', 'notes', 'weather', 'tides'] as const
export type AppName = (typeof appNames)[number]

const PLACE = 'ek-app'

/** The name chosen on this device. */
export function appNameHere(): AppName {
  try {
    const kept = localStorage.getItem(PLACE)
    return appNames.find((one) => one === kept) ?? 'evenkeel'
  } catch { return 'evenkeel' }
}

/** The neutral name chosen on this device, in these words; undefined where the service stands under its own. Without identity's words it is empty, and never the service's. */
export function neutralNameHere({ i18n }: Words): string | undefined {
  const name = appNameHere()
  if (name === 'evenkeel') return undefined
  const key = `identity.app.${name}`
  return i18n.messages[key] ? i18n._(key) : ''
}

/** Keeps the name on this device and puts its manifest on the page; false where the browser keeps nothing. */
export function keepAppName(name: AppName): boolean {
  applyAppName(name)
  try {
    localStorage.setItem(PLACE, name)
    return true
  } catch { return false }
}

/** Puts the manifest of the chosen name, in the language of the page, on the page, so that the browser installs that one. */
export function applyAppName(name: AppName = appNameHere()): void {
  let link = document.querySelector<HTMLLinkElement>('link[rel=manifest]')
  if (!link) {
    link = document.createElement('link')
    link.rel = 'manifest'
    document.head.append(link)
  }
  const { lang } = document.documentElement
  link.href = `/app/${name}${lang === 'en' ? '' : `.${lang}`}.webmanifest`
}
