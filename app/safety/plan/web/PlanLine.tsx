import { CallLink } from '#kit/parts/CallLink.tsx'
import { smsHref, telHref } from '../../helplines.ts'
import { dialOf, type Line } from '../plan.ts'
import { useWords } from './words.ts'

/** A telephone number: from left to right in every language. */
export const Number = ({ of }: { of: string }) => <bdi dir="ltr" class="number">{of}</bdi>

/** One line of the plan. Somebody with a telephone number can be called and written to in one tap; the yellow of a call means a human being. */
export function PlanLine({ line: { text, number } }: { line: Line }) {
  const say = useWords()
  const dial = dialOf(number)
  if (!dial) return <li class="plan-words" dir="auto">{text}{number && <small dir="auto">{number}</small>}</li>
  const marks = { n: (inside: string) => <Number of={inside} /> }
  return (
    <li class="plan-person">
      <CallLink href={telHref({ dial })} title={text ? <bdi>{say('call', { name: text })}</bdi> : say.rich('call.number', marks, { number })}>{text && <Number of={number} />}</CallLink>
      <p><a href={smsHref({ dial })}>{text ? <bdi>{say('text', { name: text })}</bdi> : say.rich('text.number', marks, { number })}</a></p>
    </li>
  )
}
