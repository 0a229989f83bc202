import type { ComponentChildren } from 'preact'
import { FieldError, Optional, described } from './FieldText.tsx'

export type Choice<Value extends string> = { value: Value; label: ComponentChildren; hint?: ComponentChildren; shape?: ComponentChildren }

type Props<Value extends string> = {
  name: string
  legend: ComponentChildren
  choices: readonly Choice<Value>[]
  many?: boolean | undefined
  chosen?: readonly Value[] | undefined
  onChoose?: ((chosen: Value[]) => void) | undefined
  hint?: ComponentChildren
  error?: ComponentChildren
  optional?: boolean | undefined
  /** The question is the title of the page: one question a page. */
  asTitle?: boolean | undefined
  across?: boolean | undefined
}

/** One of several, or (`many`) any of several: the browser's own radios or checkboxes in tall rows. */
export function Choices<Value extends string>(props: Props<Value>) {
  const { name, legend, choices, many, chosen, onChoose, hint, error, optional, asTitle, across } = props
  const isChosen = (value: Value) => chosen?.includes(value) ?? false
  const choose = (value: Value) => {
    if (!many) return onChoose?.([value])
    onChoose?.(choices.map((choice) => choice.value).filter((other) => (other === value ? !isChosen(other) : isChosen(other))))
  }
  return (
    <fieldset class={error ? 'choices wrong' : 'choices'} {...described(name, hint, undefined, error ? `${name}-error` : undefined)}>
      <legend>{asTitle ? <h1>{legend}<Optional when={optional} /></h1> : <>{legend}<Optional when={optional} /></>}</legend>
      {hint && <p class="hint" id={`${name}-hint`}>{hint}</p>}
      <FieldError id={name}>{error}</FieldError>
      <div class={across ? 'across' : 'down'}>
        {choices.map(({ value, label, hint: more, shape }, place) => (
          <label class="choice" key={value}>
            <input
              // A link in the error summary leads to the first of them.
              id={place === 0 ? name : `${name}-${value}`}
              type={many ? 'checkbox' : 'radio'}
              name={name}
              value={value}
              checked={isChosen(value)}
              onChange={() => choose(value)}
            />
            {shape}
            <span>{label}{more && <small>{more}</small>}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
