import { useEffect, useState } from 'preact/hooks'

/** What a promise brings, once it has come; nothing before, and nothing where it fails. Asked again when one of `on` changes. */
export function useOnce<Value>(ask: () => Promise<Value>, on: readonly unknown[]): Value | undefined {
  const [value, setValue] = useState<{ value: Value; on: readonly unknown[] }>()
  useEffect(() => {
    let here = true
    ask().then((came) => { if (here) setValue({ value: came, on }) }, () => {})
    return () => { here = false }
  }, on as unknown[])
  return value && value.on.every((one, place) => one === on[place]) ? value.value : undefined
}
