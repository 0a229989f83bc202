import { render } from 'preact'
import ar from 'virtual:words/kit/ar'
import en from 'virtual:words/kit/en'
import enXA from 'virtual:words/kit/en-XA'
import es from 'virtual:words/kit/es'
import fr from 'virtual:words/kit/fr'
import { applyReading } from '../parts/reading.ts'
import { WordsContext, wordsIn } from '../words.tsx'
import { HomeView } from './HomeView.tsx'
import { PartsView } from './PartsView.tsx'
import { specimens } from './specimens.ts'
import { TodayView } from './TodayView.tsx'

const kit = { en, es, fr, ar, 'en-XA': enXA }
const views = { home: HomeView, today: TodayView, parts: PartsView }

// ?view=parts&lang=ar&theme=dark
const asked = new URLSearchParams(location.search)
const language = (asked.get('lang') ?? 'en') as keyof typeof kit
const View = views[(asked.get('view') ?? 'parts') as keyof typeof views]
const words = wordsIn(language, kit[language])

document.documentElement.lang = language
document.documentElement.dir = words.dir
applyReading()
if (asked.has('theme')) document.documentElement.dataset.theme = asked.get('theme')!
if (asked.has('size')) document.documentElement.dataset.size = asked.get('size')!

render(
  <WordsContext.Provider value={words}>
    <View text={language === 'ar' ? specimens.ar : specimens.en} />
  </WordsContext.Provider>,
  document.getElementById('app')!,
)
