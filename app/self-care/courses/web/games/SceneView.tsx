import type { Scene } from '../../scene.ts'

const line = { stroke: 'var(--ink)', 'stroke-width': 2, 'stroke-linejoin': 'round', 'stroke-linecap': 'round' } as const
const fill = (token: string) => ({ ...line, fill: `var(--${token})` })

/** The scene as a drawing: a window, its sill, and what stands on it. Every thing in it is also said in words beside it. */
export function SceneView({ scene }: { scene: Scene }) {
  return (
    <svg class="scene" viewBox="0 0 320 230" aria-hidden="true">
      <path {...fill('dusk-soft')} d="M60 12h150v120h-150z" />
      {scene.sky === 'overcast'
        ? <path {...fill('surface')} d="M80 48a12 12 0 0 1 20-9 15 15 0 0 1 28 3 10 10 0 0 1 4 19h-44a10 10 0 0 1-8-13zM140 34a9 9 0 0 1 15-6 11 11 0 0 1 20 3 8 8 0 0 1 2 14h-30a8 8 0 0 1-7-11z" />
        : <circle {...fill('clay-soft')} cx="150" cy={scene.sky === 'sun-high' ? 36 : 86} r="14" />}
      <path {...fill('done-soft')} d="M60 132v-26q40-28 80-6t70-8v40z" />
      {[82, 120, 176].slice(0, { 'one-tree': 1, 'two-trees': 2, 'three-trees': 3 }[scene.hill]).map((x) => <path key={x} {...fill('spruce-soft')} d={`M${x} 112v-14m-8 4l8-26 8 26z`} />)}
      <path {...line} fill="none" d="M60 12h150v120h-150zM135 12v120" />
      <path {...fill('fig-soft')} d={scene.curtain === 'open' ? 'M196 6h22v132q-10-4-16 0-8-60-6-132z' : 'M158 6h60v132q-16-6-30 0t-30 0z'} />
      <path {...fill('surface')} d="M240 30h56v46h-56z" />
      {scene.picture === 'boat'
        ? <path {...fill('clay-soft')} d="M250 60h36l-6 8h-24zM268 57v-20l14 20z" />
        : <path {...fill('clay-soft')} d="M254 68v-16l14-12 14 12v16zM264 68v-9h8v9" />}
      <path {...fill('sunk')} d="M14 148h292v14h-292z" />
      <path {...line} fill={scene.cloth === 'striped' ? 'var(--surface)' : 'var(--dusk-soft)'} d="M96 148h112v50q-14 6-28 0t-28 0-28 0-28 0z" />
      {scene.cloth === 'striped' && <path {...line} fill="none" d="M114 148v52M134 148v52M154 148v50M174 148v52M192 148v52" />}
      {scene.jug === 'twig' && <path {...line} fill="none" d="M44 104l10-46M50 84l-12-10M52 72l12-8" />}
      <path {...fill('clay-soft')} d="M30 104h30l-4 10q10 10 8 22-2 12-10 12h-18q-8 0-10-12-2-12 8-22zM62 118q14-4 12 10-2 8-10 6" />
      <path {...fill('surface')} d="M112 122h32v14q0 12-12 12h-8q-12 0-12-12z" />
      <path {...line} fill="none" d={scene.cup === 'handle-left' ? 'M112 126q-14-2-12 8 2 8 14 6' : 'M144 126q14-2 12 8-2 8-14 6'} />
      {[168, 188, 178].slice(0, { one: 1, two: 2, three: 3 }[scene.pears]).map((x, place) => <path key={x} {...fill('spruce-soft')} d={`M${x} ${place === 2 ? 110 : 126}q-4 8-8 12a9 9 0 1 0 16 0q-4-4-8-12v-5`} />)}
      {[0, 1, 2].slice(0, { two: 2, three: 3 }[scene.books]).map((place) => <path key={place} {...fill(place === 1 ? 'dusk-soft' : 'fig-soft')} d={`M${232 + place * 4} ${136 - place * 12}h56v12h-56z`} />)}
    </svg>
  )
}
