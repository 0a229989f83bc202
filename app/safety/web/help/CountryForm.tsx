import { languages } from '#prelude/languages.ts'
import { countryName, useSay } from './words.ts'

type Props = { country: string; countries: string[] }

/** Lines of another country, and this page in another language: a form and links, so that both work without script. */
export function CountryForm({ country, countries }: Props) {
  const say = useSay()
  const named = [...new Set([...countries, country])].map((code) => ({ code, name: countryName(code, say.language) })).toSorted((a, b) => a.name.localeCompare(b.name, say.language))
  return (
    <section id="country" class="elsewhere">
      <form method="get" action="/help">
        <input type="hidden" name="lang" value={say.language} />
        <label for="of">{say('country.label')}</label>
        <p class="row">
          <select id="of" name="country">{named.map(({ code, name }) => <option value={code} selected={code === country}>{name}</option>)}</select>
          <button type="submit">{say('country.show')}</button>
        </p>
      </form>
      <nav aria-label={say('country.languages')}>
        <p class="row">{Object.entries(languages).map(([code, { name, dir }]) => (
          <a href={`/help?lang=${code}&country=${country}`} lang={code} dir={dir} aria-current={code === say.language ? 'true' : undefined}>{name}</a>
        ))}</p>
      </nav>
    </section>
  )
}
