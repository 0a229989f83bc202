import { useEffect, useRef } from 'preact/hooks'
import { breathAt, type Phase } from '#practice/player.ts'
import type { Pace } from '#practice/practice.ts'
import { useWords } from './words.ts'

type Props = { pace: Pace; seconds: () => number; running: boolean; onPhase?: ((phase: Phase, seconds: number) => void) | undefined }

/** The lamp's rings, growing and shrinking with the breath, a word at each turn and the seconds left. With reduced motion the rings stand still, and word and number tell. */
export function Pacer({ pace, seconds, running, onPhase }: Props) {
  const say = useWords()
  const rings = useRef<SVGGElement>(null)
  const word = useRef<HTMLParagraphElement>(null)
  const left = useRef<HTMLParagraphElement>(null)
  const last = useRef('')

  useEffect(() => {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches || document.documentElement.dataset['motion'] === 'still'
    const draw = () => {
      const now = breathAt(pace, seconds())
      if (rings.current) rings.current.style.transform = still ? 'none' : `scale(${(0.62 + 0.38 * now.full).toFixed(4)})`
      const turn = `${now.breath} ${now.phase}`
      if (turn !== last.current) {
        last.current = turn
        if (word.current) word.current.textContent = say(`play.${now.phase}`)
        if (running) onPhase?.(now.phase, pace[now.phase] ?? 0)
      }
      if (left.current) left.current.textContent = String(now.left)
    }
    draw()
    if (!running) return
    let frame = requestAnimationFrame(function again() { draw(); frame = requestAnimationFrame(again) })
    return () => cancelAnimationFrame(frame)
  }, [pace, running, say.language])

  return (
    <div class="pacer">
      <svg viewBox="0 0 300 300" width="300" height="300" aria-hidden="true" focusable="false">
        <g ref={rings} class="rings"><circle class="far" cx="150" cy="150" r="148" /><circle class="near" cx="150" cy="150" r="110" /><circle class="core" cx="150" cy="150" r="74" /></g>
      </svg>
      <p class="turn" ref={word} />
      <p class="left" ref={left} aria-hidden="true" />
    </div>
  )
}
