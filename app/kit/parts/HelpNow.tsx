import { useKitWords } from './kitWords.ts'

/** The way to help lines, on every screen and first after the skip link: a plain link, so that it works without script. */
export function HelpNow() {
  const words = useKitWords()
  return <a class="help" href="/help">{words('helpNow')}</a>
}
