import { Disclosure } from '#kit/parts/Disclosure.tsx'
import { useWords } from './words.ts'

type Props = { caption: string; heads: readonly string[]; rows: readonly { key: string; cells: readonly [string, ...string[]] }[] }

/** The same as a table, for whoever reads tables. */
export function Twin({ caption, heads, rows }: Props) {
  const say = useWords()
  return (
    <Disclosure summary={say('table')}>
      <table class="chart-table">
        <caption class="hidden-text">{caption}</caption>
        <thead><tr>{heads.map((head) => <th scope="col" key={head}>{head}</th>)}</tr></thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...rest] }) => (
            <tr key={key}><th scope="row"><bdi>{first}</bdi></th>{rest.map((cell, place) => <td key={heads[place + 1]}><span class="of" aria-hidden="true">{heads[place + 1]}: </span>{cell}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  )
}
